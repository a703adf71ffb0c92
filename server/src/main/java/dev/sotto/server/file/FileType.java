package dev.sotto.server.file;

import dev.sotto.text.document.CodedText;
import java.nio.charset.StandardCharsets;

/** What a file is, by its first bytes. */
enum FileType {
  PDF("is a PDF", ""),
  DOCX("is a DOCX", ""),
  XLSX("is an XLSX", ""),
  TEXT("is text", ""),
  OTHER_ZIP("is an archive or another Office format", "send PDF, DOCX, XLSX or text"),
  OLD_OFFICE(
      "is an old or an encrypted Office file", "save it without a password as DOCX, XLSX or PDF"),
  PICTURE("is a picture", "it cannot be masked yet, send its text"),
  SOUND("is a sound or a film", "it cannot be masked yet, send its transcript"),
  RTF("is RTF, whose letters are partly codes", "save it as DOCX, PDF or text"),
  POSTSCRIPT("is PostScript", "save it as PDF or text"),
  VCARD(
      "is a vCard or a calendar whose values are encoded", "save it as vCard 4.0 without pictures"),
  OTHER("is of a kind that cannot be read", "send PDF, DOCX, XLSX, e-mail or text");

  private static final int LOOKED_AT = 4096;
  private final String words;
  private final String remedy;

  FileType(String words, String remedy) {
    this.words = words;
    this.remedy = remedy;
  }

  String words() {
    return words;
  }

  String remedy() {
    return remedy;
  }

  static FileType of(byte[] file) {
    String head = head(file);
    if (head.startsWith("%PDF-")
        || head.substring(0, Math.min(1024, head.length())).contains("\n%PDF-")) {
      return PDF;
    }
    if (head.startsWith("PK\u0003\u0004")) {
      return zip(file);
    }
    if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      return OLD_OFFICE;
    }
    if (head.startsWith("\u0089PNG") || head.startsWith("\u00ff\u00d8\u00ff")) {
      return PICTURE;
    }
    return PlainFile.isText(file) ? ofText(file) : binary(head);
  }

  /** What a text is: not all of them can be read. */
  static FileType ofText(byte[] file) {
    if (!PlainFile.isText(file)) {
      return OTHER;
    }
    return switch (CodedText.of(file)) {
      case NONE -> TEXT;
      case RTF -> RTF;
      case POSTSCRIPT -> POSTSCRIPT;
      case CARD -> VCARD;
    };
  }

  private static String head(byte[] file) {
    return new String(file, 0, Math.min(file.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
  }

  /** Marks that a text may begin with, too. */
  private static FileType binary(String head) {
    if (head.startsWith("GIF8")
        || head.startsWith("BM") && head.indexOf('\0') >= 0
        || head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
      return PICTURE;
    }
    boolean sound =
        head.startsWith("ID3")
            || head.startsWith("OggS")
            || head.startsWith("RIFF")
            || head.startsWith("ftyp", 4);
    return sound ? SOUND : OTHER;
  }

  /** Office files name their main part in the archive's directory, at its end. */
  private static FileType zip(byte[] file) {
    String names = new String(file, StandardCharsets.ISO_8859_1);
    if (names.contains("word/document.xml")) {
      return DOCX;
    }
    return names.contains("xl/workbook.xml") ? XLSX : OTHER_ZIP;
  }
}
