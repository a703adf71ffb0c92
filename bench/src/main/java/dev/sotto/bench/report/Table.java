package dev.sotto.bench.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Rows of text under a head: for a terminal in columns, or in Markdown. */
public final class Table {
  private final List<List<String>> rows = new ArrayList<>();

  /** A table with this head. */
  public Table(String... head) {
    row(head);
  }

  /** Adds a row with as many cells as the head. */
  public Table row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /** Columns by spaces: the first to the left, the others to the right. */
  public String aligned() {
    StringBuilder out = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        String space = " ".repeat(width(column) - row.get(column).length());
        String cell = row.get(column);
        line.append(column == 0 ? cell + space : "  " + space + cell);
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
    return out.toString();
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  /** The table in Markdown. */
  public String markdown() {
    StringBuilder out = new StringBuilder();
    for (List<String> row : rows) {
      out.append("| ").append(String.join(" | ", row)).append(" |\n");
      if (row.equals(rows.get(0)) && out.indexOf("\n") == out.length() - 1) {
        List<String> rules = Collections.nCopies(row.size(), "---");
        out.append("|").append(String.join("|", rules)).append("|\n");
      }
    }
    return out.toString();
  }
}
