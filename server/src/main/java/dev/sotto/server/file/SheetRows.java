package dev.sotto.server.file;

import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

/** Writes a sheet's cells as comma-separated values (RFC 4180). Rows without cells are left out. */
final class SheetRows implements SheetContentsHandler {
  private static final int MOST_COLUMNS = 16_384;

  private final StringBuilder csv = new StringBuilder();
  private final long most;
  private int column;

  SheetRows(long most) {
    this.most = most;
  }

  @Override
  public void startRow(int row) {
    column = 0;
  }

  @Override
  public void endRow(int row) {
    csv.append('\n');
  }

  @Override
  public void cell(
      @Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
    int at = reference == null ? column : new CellReference(reference).getCol();
    while (column < Math.min(at, MOST_COLUMNS)) {
      csv.append(',');
      column++;
    }
    if (value != null) {
      csv.append(quoted(value));
    }
    if (csv.length() > most) {
      throw FileReader.refused("has too much text: send a part of it");
    }
  }

  private static String quoted(String value) {
    boolean quote = value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quote ? '"' + value.replace("\"", "\"\"") + '"' : value;
  }

  String csv() {
    return csv.toString();
  }
}
