package dev.sotto.server.file;

import dev.sotto.text.document.Format;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A Word document's text with its tables, headers, footers, notes and comments. */
final class WordText {
  private WordText() {}

  static FileText read(byte[] file) throws IOException {
    OfficeZip.requireBounded(file);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file));
        XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
      return FileText.of("docx", Format.TEXT, extractor.getText().strip());
    }
  }
}
