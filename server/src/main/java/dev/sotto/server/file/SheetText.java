package dev.sotto.server.file;

import dev.sotto.text.document.Format;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** A workbook's sheets as comma-separated values, cells as they are shown, read as a stream. */
final class SheetText {
  private static final int MOST_SHEETS = 200;

  private SheetText() {}

  static FileText read(byte[] file) throws IOException {
    OfficeZip.requireBounded(file);
    try (OPCPackage archive = OPCPackage.open(new ByteArrayInputStream(file))) {
      XSSFReader workbook = new XSSFReader(archive);
      ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(archive);
      List<FileText.Part> parts = new ArrayList<>();
      XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) workbook.getSheetsData();
      long length = 0;
      while (sheets.hasNext() && parts.size() < MOST_SHEETS) {
        try (InputStream sheet = sheets.next()) {
          String csv = csv(workbook, strings, sheet, FileReader.MOST_CHARACTERS - length);
          length += csv.length();
          parts.add(new FileText.Part(sheets.getSheetName(), Format.CSV, csv));
        }
      }
      return new FileText("xlsx", parts, sheets.hasNext() ? "more sheets than can be read" : "");
    } catch (OpenXML4JException | SAXException | ParserConfigurationException e) {
      throw new IOException(e);
    }
  }

  private static String csv(
      XSSFReader workbook, ReadOnlySharedStringsTable strings, InputStream sheet, long most)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    SheetRows rows = new SheetRows(most);
    XMLReader reader = XMLHelper.newXMLReader();
    reader.setContentHandler(
        new XSSFSheetXMLHandler(
            workbook.getStylesTable(), null, strings, rows, new DataFormatter(), false));
    reader.parse(new InputSource(sheet));
    return rows.csv();
  }
}
