package dev.sotto.bench.speed;

import dev.sotto.bench.report.Table;

/**
 * One part of the report.
 *
 * @param name its place in docs/speed.md
 * @param note what must be known to read the table; may be empty
 */
record Section(String name, Table table, String note) {
  String markdown() {
    return "\n" + table.markdown() + (note.isEmpty() ? "" : "\n" + note + "\n") + "\n";
  }
}
