package dev.sotto.text.document;

import dev.sotto.text.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The layout of a table of separated values (RFC 4180): its separator and, where the first record
 * names its columns, what each holds.
 */
record CsvTable(char separator, boolean header, List<String> names, List<@Nullable Kind> kinds) {
  private static final String SEPARATORS = ",;\t|";
  private static final int RECORDS_LOOKED_AT = 20;
  private static final int LONGEST_NAME = 40;

  /** The layout of {@code text}, read from its first records. */
  static CsvTable of(String text) {
    char separator = separator(text);
    List<String> first = new ArrayList<>();
    int end = CsvScan.records(text, separator, 1, (cell, number) -> first.add(cell.value(text)));
    List<@Nullable Kind> kinds = new ArrayList<>();
    boolean header = false;
    boolean data = false;
    for (String name : first) {
      Kind kind = Columns.kind(name);
      kinds.add(kind);
      header |= kind != null || Columns.named(name);
      data |= name.indexOf('@') >= 0 || digits(name) > 3;
    }
    boolean told = header && !data && end < text.length();
    List<String> names =
        first.stream().map(n -> n.strip().length() > LONGEST_NAME ? "" : n.strip()).toList();
    return new CsvTable(separator, told, told ? names : List.of(), told ? kinds : List.of());
  }

  /**
   * Whether {@code text} is such a table without doubt: named columns, and as many in each line.
   */
  static boolean likely(String text) {
    CsvTable table = of(text);
    int columns = table.names().size();
    return table.header() && columns > 1 && steady(text, table.separator(), columns);
  }

  private static boolean steady(String text, char separator, int columns) {
    int[] cells = new int[RECORDS_LOOKED_AT];
    CsvScan.records(
        text, separator, RECORDS_LOOKED_AT, (cell, number) -> cells[number] = cell.column() + 1);
    int records = 0;
    for (int count : cells) {
      if (count > 1 && count != columns) {
        return false;
      }
      records += count == columns ? 1 : 0;
    }
    return records > 1;
  }

  /** The kind that the header tells of the column; null where it tells none. */
  @Nullable Kind kind(int column) {
    return column < kinds.size() ? kinds.get(column) : null;
  }

  /** The column's name, perhaps empty. */
  String name(int column) {
    return column < names.size() ? names.get(column) : "";
  }

  /** That of the four which splits the first records most steadily. */
  private static char separator(String text) {
    char best = ',';
    int most = 0;
    for (char candidate : SEPARATORS.toCharArray()) {
      int[] cells = new int[RECORDS_LOOKED_AT];
      CsvScan.records(
          text, candidate, RECORDS_LOOKED_AT, (cell, number) -> cells[number] = cell.column() + 1);
      int same = 0;
      for (int count : cells) {
        same += count > 1 && count == cells[0] ? count * 2 : count > 1 ? 1 : 0;
      }
      if (same > most) {
        most = same;
        best = candidate;
      }
    }
    return best;
  }

  private static int digits(String name) {
    return (int) name.chars().filter(Character::isDigit).count();
  }
}
