package dev.sotto.server.file;

import dev.sotto.text.document.Format;
import java.util.List;

/**
 * What a file says. Clear personal data: {@code toString} shows counts only.
 *
 * @param type what the file is, one word: {@code pdf}, {@code docx}, {@code xlsx}, {@code eml},
 *     {@code csv}, {@code html}, …
 * @param parts its texts in order: one, or one a sheet
 * @param unread what of it holds no text, in words; empty for nothing
 */
public record FileText(String type, List<Part> parts, String unread) {
  public FileText {
    parts = List.copyOf(parts);
  }

  static FileText of(String type, Format format, String text) {
    return new FileText(type, List.of(new Part("", format, text)), "");
  }

  /**
   * A text of a file.
   *
   * @param title a sheet's name; empty for none
   * @param format how it is written
   */
  public record Part(String title, Format format, String text) {
    @Override
    public String toString() {
      return "Part[" + format + ", " + text.length() + " characters]";
    }
  }

  @Override
  public String toString() {
    return "FileText[" + type + ", " + parts.size() + " parts]";
  }
}
