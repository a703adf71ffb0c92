package dev.sotto.server.file;

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
    String head =
        new String(file, 0, Math.min(file.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
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
    if (head.startsWith("\u0089PNG")
        || head.startsWith("\u00ff\u00d8\u00ff")
        || head.startsWith("GIF8")
        || head.startsWith("BM") && head.indexOf('\0') >= 0
        || head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
      return PICTURE;
    }
    if (head.startsWith("ID3")
        || head.startsWith("OggS")
        || head.startsWith("RIFF")
        || head.startsWith("ftyp", 4)) {
      return SOUND;
    }
    return PlainFile.isText(file) ? TEXT : OTHER;
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
