package dev.sotto.text.document;

import dev.sotto.text.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The layout of a table of separated values (RFC 4180): its separator and, where most cells of the
 * first record are names of columns and none holds data or a pseudonym, what each column holds.
 */
record CsvTable(char separator, boolean header, List<String> names, List<@Nullable Kind> kinds) {
  private static final String SEPARATORS = ",;\t|";
  private static final int RECORDS_LOOKED_AT = 20;
  private static final int LONGEST_NAME = 40;

  /** What stands in sentences and not in a column's name, or five words. */
  private static final Pattern SENTENCE = Pattern.compile("[.!?:;] |[!?]$|(?:\\S+ ){4}");

  /** The layout of {@code text}, read from its first records. */
  static CsvTable of(String text) {
    char separator = separator(text);
    List<String> first = new ArrayList<>();
    int end = CsvScan.records(text, separator, 1, (cell, number) -> first.add(cell.value(text)));
    List<@Nullable Kind> kinds = new ArrayList<>();
    int named = 0;
    int filled = 0;
    boolean data = false;
    for (String name : first) {
      kinds.add(Columns.kind(name));
      named += Columns.titled(name) ? 1 : 0;
      filled += name.isBlank() ? 0 : 1;
      data |= data(name);
    }
    boolean told = named * 2 > filled && !data && end < text.length();
    List<String> names =
        first.stream().map(n -> n.strip().length() > LONGEST_NAME ? "" : n.strip()).toList();
    return new CsvTable(separator, told, told ? names : List.of(), told ? kinds : List.of());
  }

  /**
   * Whether {@code text} is such a table without doubt: named columns, as many in each line, and no
   * sentence in the first.
   */
  static boolean likely(String text) {
    CsvTable table = of(text);
    int columns = table.names().size();
    return table.header()
        && columns > 1
        && table.names().stream().noneMatch(name -> SENTENCE.matcher(name).find())
        && steady(text, table.separator(), columns);
  }

  private static boolean steady(String text, char separator, int columns) {
    int[] cells = new int[RECORDS_LOOKED_AT];
    CsvScan.records(
        text,
        separator,
        RECORDS_LOOKED_AT,
        (cell, number) -> cells[number] = blank(cell) ? 0 : cell.column() + 1);
    int records = 0;
    for (int count : cells) {
      if (count > 0 && count != columns) {
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

  /** Whether it is the only cell of its record, and empty: a blank line. */
  private static boolean blank(CsvScan.Cell cell) {
    return cell.last() && cell.column() == 0 && cell.start() == cell.end();
  }

  /** Whether {@code name} holds what no column's name does: an address, a number, a pseudonym. */
  private static boolean data(String name) {
    return name.indexOf('@') >= 0
        || name.indexOf('<') >= 0
        || name.strip().startsWith("[")
        || digits(name) > 3;
  }

  private static int digits(String name) {
    return (int) name.chars().filter(Character::isDigit).count();
  }
}
