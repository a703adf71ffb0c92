package dev.sotto.text.document;

/**
 * Splits separated values into cells (RFC 4180): quoted where the first sign is a quote, else as
 * written. Quotes that nothing closes, or with more behind them, are content. Linear.
 */
final class CsvScan {
  /** Takes each cell with the number of its record, from 0. */
  interface Cells {
    void cell(Cell cell, int record);
  }

  /**
   * A cell's content, without the quotes around it.
   *
   * @param start first unit
   * @param end one past the last
   * @param column from 0
   * @param quoted whether quotes stand around it
   * @param last whether the record ends behind it
   * @param next where what follows the separator or line break begins
   */
  record Cell(int start, int end, int column, boolean quoted, boolean last, int next) {
    String value(String text) {
      String written = text.substring(start, end);
      return quoted ? written.replace("\"\"", "\"") : written;
    }
  }

  private CsvScan() {}

  /** Tells {@code to} of the cells of the first {@code most} records; gives where they end. */
  static int records(String text, char separator, int most, Cells to) {
    int at = text.startsWith("\ufeff") ? 1 : 0;
    int column = 0;
    int record = 0;
    while (record < most && at < text.length()) {
      Cell cell = cell(text, separator, at, column);
      to.cell(cell, record);
      column = cell.last() ? 0 : column + 1;
      record += cell.last() ? 1 : 0;
      at = cell.next();
    }
    return at;
  }

  private static Cell cell(String text, char separator, int at, int column) {
    boolean quoted = at < text.length() && text.charAt(at) == '"';
    int start = quoted ? at + 1 : at;
    int end = quoted ? closing(text, start) : start;
    int behind = quoted ? Math.min(end + 1, text.length()) : start;
    behind = bareEnd(text, separator, behind);
    if (quoted && (behind > end + 1 || end == text.length())) {
      quoted = false; // nothing closes it, or something stands behind: the quotes are content
      start = at;
      behind = end == text.length() ? bareEnd(text, separator, at) : behind;
    }
    int contentEnd = quoted ? end : behind;
    if (behind == text.length()) {
      return new Cell(start, contentEnd, column, quoted, true, behind);
    }
    boolean last = text.charAt(behind) != separator;
    int next = behind + (text.startsWith("\r\n", behind) ? 2 : 1);
    return new Cell(start, contentEnd, column, quoted, last, next);
  }

  private static int bareEnd(String text, char separator, int from) {
    int at = from;
    while (at < text.length() && !ends(text.charAt(at), separator)) {
      at++;
    }
    return at;
  }

  private static boolean ends(char c, char separator) {
    return c == separator || c == '\n' || c == '\r';
  }

  private static int closing(String text, int start) {
    int at = start;
    while (at < text.length()) {
      if (text.charAt(at) != '"') {
        at++;
      } else if (text.startsWith("\"\"", at)) {
        at += 2;
      } else {
        return at;
      }
    }
    return text.length();
  }
}
