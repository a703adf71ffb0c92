package dev.sotto.text.document;

import dev.sotto.text.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Separated values, read cell by cell: below a header as lines {@code name: cell}, so that a cell
 * is understood by its column, else as they stand. Of a header's cells only those that are listed
 * names and nothing else are left out. A replacement keeps the same columns and lines.
 */
final class CsvReader {
  private static final Place QUOTED = (value, raw, from, to) -> value.replace("\"", "\"\"");

  private final String raw;
  private final CsvTable table;
  private final Place bare;
  private final ReadingBuilder out;

  CsvReader(String raw) {
    this.raw = raw;
    this.table = CsvTable.of(raw);
    this.bare = (value, text, from, to) -> bare(value, text, from, to, table.separator());
    this.out = new ReadingBuilder(raw);
  }

  Reading read() {
    CsvScan.records(raw, table.separator(), Integer.MAX_VALUE, this::cell);
    return out.build();
  }

  private void cell(CsvScan.Cell cell, int record) {
    boolean named = table.header() && record > 0;
    boolean empty = cell.start() == cell.end();
    if (!empty && !(table.header() && record == 0 && Columns.listed(cell.value(raw)))) {
      label(cell, named);
      int start = out.length();
      content(cell);
      @Nullable Kind kind = named ? table.kind(cell.column()) : null;
      if (kind != null) {
        out.tell(kind, start, "column");
      }
    }
    if (named) {
      out.line();
    }
    if (cell.last()) {
      out.said("\n");
    } else if (!named) {
      out.said(table.separator() == '\t' ? "\t" : table.separator() + " ");
    }
  }

  /** The column's name, where the cell has room for something that the name could tell. */
  private void label(CsvScan.Cell cell, boolean named) {
    String name = named ? table.name(cell.column()) : "";
    if (!name.isEmpty() && cell.end() - cell.start() > 1) {
      out.said(name.replace('_', ' ') + ": ");
    }
  }

  private void content(CsvScan.Cell cell) {
    if (!cell.quoted()) {
      out.plain(cell.start(), cell.end(), bare);
      return;
    }
    int from = cell.start();
    for (int at = from; at < cell.end(); at++) {
      if (raw.charAt(at) == '"') {
        out.plain(from, at, QUOTED);
        out.decoded("\"", at, at + 2, QUOTED);
        from = ++at + 1;
      }
    }
    out.plain(from, cell.end(), QUOTED);
  }

  /** A value in a cell without quotes: it gets them where it needs them and is the whole cell. */
  private static String bare(String value, String raw, int from, int to, char separator) {
    boolean opens = from == 0 || ends(raw.charAt(from - 1), separator);
    boolean whole = opens && (to == raw.length() || ends(raw.charAt(to), separator));
    boolean quote = opens && value.startsWith("\"");
    StringBuilder split = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      boolean ends = ends(value.charAt(i), separator);
      quote |= ends;
      split.append(ends ? ' ' : value.charAt(i));
    }
    if (!quote) {
      return value;
    }
    return whole ? '"' + value.replace("\"", "\"\"") + '"' : split.toString();
  }

  private static boolean ends(char c, char separator) {
    return c == separator || c == '\n' || c == '\r';
  }
}
