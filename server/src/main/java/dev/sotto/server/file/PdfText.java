package dev.sotto.server.file;

import dev.sotto.text.document.Format;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF's text, page by page. Pictures are not read, and a page without text is told. */
final class PdfText {
  private static final int MOST_PAGES = 500;
  private static final long MOST_MEMORY = 256L * 1024 * 1024;

  private PdfText() {}

  static FileText read(byte[] file) throws IOException {
    try (PDDocument document =
        Loader.loadPDF(
            file,
            "",
            null,
            null,
            MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache)) {
      if (!document.getCurrentAccessPermission().canExtractContent()) {
        throw FileReader.refused("does not allow its text to be taken: save it without protection");
      }
      int pages = document.getNumberOfPages();
      if (pages > MOST_PAGES) {
        throw FileReader.refused("has more than " + MOST_PAGES + " pages: send a part of it");
      }
      return text(document, pages);
    } catch (InvalidPasswordException e) {
      throw FileReader.refused("is encrypted: save it without a password");
    }
  }

  private static FileText text(PDDocument document, int pages) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    StringBuilder text = new StringBuilder();
    List<String> empty = new ArrayList<>();
    for (int page = 1; page <= pages; page++) {
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      String one = stripper.getText(document).strip();
      if (one.isEmpty()) {
        empty.add(Integer.toString(page));
      } else {
        text.append(one).append("\n\n");
      }
      if (text.length() > FileReader.MOST_CHARACTERS || Thread.currentThread().isInterrupted()) {
        throw FileReader.refused("has too much text: send a part of it");
      }
    }
    String unread = empty.isEmpty() ? "" : "without text: page " + String.join(", ", empty);
    return new FileText(
        "pdf", List.of(new FileText.Part("", Format.TEXT, text.toString().strip())), unread);
  }
}
