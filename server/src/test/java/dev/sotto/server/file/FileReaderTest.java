package dev.sotto.server.file;

import static dev.sotto.server.file.MadeFiles.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sotto.server.fault.Fault;
import dev.sotto.text.document.Format;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FileReaderTest {
  private final FileReader reader = new FileReader(Duration.ofSeconds(30));

  private String refusal(byte[] file) {
    Fault fault = catchThrowableOfType(Fault.class, () -> reader.read(file, "", ""));
    assertThat(fault.status()).isEqualTo(400);
    assertThat(fault.code()).isEqualTo("unsupported_content");
    return fault.say();
  }

  private static String text(FileText file) {
    return file.parts().getFirst().text();
  }

  @Test
  void read_pdf_givesItsPagesAndSaysWhichHaveNoText() throws Exception {
    FileText file = reader.read(MadeFiles.pdf("Anna Keller\nUlm", "", "page three"), "", "");
    assertThat(file.type()).isEqualTo("pdf");
    assertThat(text(file)).contains("Anna Keller", "Ulm", "page three");
    assertThat(file.unread()).contains("page 2");
  }

  @Test
  void read_pdfThatIsScannedEncryptedOrBroken_isRefusedWithWhatToDo() throws Exception {
    assertThat(refusal(MadeFiles.pdf(""))).contains("OCR");
    assertThat(refusal(MadeFiles.encryptedPdf("secret", "Anna"))).contains("password");
    assertThat(refusal(utf8("%PDF-1.7\nnot really"))).contains("broken").doesNotContain("really");
  }

  @Test
  void read_docx_givesParagraphsAndTables() throws Exception {
    FileText file =
        reader.read(MadeFiles.docx(List.of("Dear Anna,"), List.of("IBAN", "x")), "a.docx", "");
    assertThat(file.type()).isEqualTo("docx");
    assertThat(text(file)).contains("Dear Anna,", "IBAN\tx");
  }

  @Test
  void read_xlsx_givesEachSheetAsValidTable() throws Exception {
    byte[] xlsx =
        MadeFiles.xlsx(
            "Leads", List.of(List.of("first_name", "note"), List.of("Anna", "a, \"b\"")));
    FileText.Part sheet = reader.read(xlsx, "", "").parts().getFirst();
    assertThat(sheet.title()).isEqualTo("Leads");
    assertThat(sheet.format()).isEqualTo(Format.CSV);
    assertThat(sheet.text()).isEqualTo("first_name,note\nAnna,\"a, \"\"b\"\"\"\n");
  }

  @Test
  void read_archiveThatUnpacksToTooMuch_isRefused() throws Exception {
    assertThat(refusal(MadeFiles.bomb())).contains("too large");
  }

  @Test
  void read_textFiles_goByTypeNameAndContent() {
    assertThat(reader.read(utf8("a;b\n1;2\n"), "x.csv", "").type()).isEqualTo("csv");
    assertThat(reader.read(utf8("<p>hi"), "", "text/html; charset=utf-8").type()).isEqualTo("html");
    assertThat(reader.read(utf8("{\"a\":1}"), "", "").type()).isEqualTo("json");
    FileText windows =
        reader.read("M\u00fcller".getBytes(Charset.forName("windows-1252")), "x.txt", "");
    assertThat(text(windows)).isEqualTo("M\u00fcller");
  }

  @Test
  void read_mail_isDecodedAndSaysWhatIsLeftOut() {
    String mail =
        "From: =?utf-8?Q?Anna_M=C3=BCller?= <a@example.com>\r\nX-Key: 1\r\nSubject: hi\r\n"
            + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
            + "--b\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + "R3LDvMOfZSwgQW5uYQ==\r\n--b\r\nContent-Type: image/png\r\n\r\nxxxx\r\n--b--\r\n";
    FileText file = reader.read(utf8(mail), "m.eml", "");
    assertThat(file.type()).isEqualTo("eml");
    assertThat(text(file))
        .contains("From: Anna M\u00fcller <a@example.com>\nSubject: hi\n\nGr\u00fc\u00dfe, Anna\n")
        .contains("[image/png of 4 characters left out]")
        .doesNotContain("X-Key", "--b");
  }

  @Test
  void read_textThatHidesItsLetters_isRefusedWithWhatToDo() {
    assertThat(refusal(utf8("{\\rtf1\\ansi M\\'fcller}"))).contains("RTF").contains("DOCX");
    assertThat(refusal(utf8("%!PS-Adobe-3.0\n(Anna) show\n"))).contains("PostScript");
    assertThat(
            refusal(
                utf8("\ufeffBEGIN:VCARD\nN;encoding=QUOTED-PRINTABLE:M=C3=BCller\nEND:VCARD\n")))
        .contains("vCard");
    assertThat(reader.read(utf8("BEGIN:VCARD\nN:Anna\nEND:VCARD\n"), "", "").type())
        .isEqualTo("txt");
  }

  @Test
  void read_partsOfAMail_areReadAsOneOrRefused() {
    String part = "Content-Transfer-Encoding: quoted-printable\n\nM=C3=BCller\n";
    assertThat(text(reader.read(utf8(part), "x.txt", "text/plain"))).contains("M\u00fcller");
    assertThat(refusal(utf8("Forwarded:\n\n> " + part))).contains("e-mail").contains(".eml");
    assertThat(reader.read(utf8("Forwarded:\n\n" + part), "mime.md", "").type()).isEqualTo("md");
    assertThat(reader.read(utf8("say Content-Transfer-Encoding: 7bit"), "", "").type())
        .isEqualTo("txt");
  }

  @Test
  void read_mailBehindAnMboxLine_isDecoded() {
    String mail =
        "From a@example.com Mon May  4 10:00:00 2026\nFrom: a@example.com\nTo: b@example.com\n"
            + "Subject: hi\nContent-Type: text/html\n"
            + "Content-Transfer-Encoding: quoted-printable\n\n<p>M=C3=BCller</p>\n";
    FileText file = reader.read(utf8(mail), "x.txt", "");
    assertThat(file.type()).isEqualTo("eml");
    assertThat(text(file)).contains("Subject: hi\n", "M\u00fcller");
  }

  @Test
  void read_textThatBeginsAsSoundOrPicturesDo_isText() {
    for (String text :
        List.of("ID3 is our lamp", "RIFF raff", "OggS", "the ftyp", "GIF89 is old")) {
      assertThat(text(reader.read(utf8(text), "", ""))).isEqualTo(text);
    }
    assertThat(text(reader.readText(utf8("%PDF-1.7 is how it begins"), "")))
        .isEqualTo("%PDF-1.7 is how it begins");
    assertThat(refusal(utf8("ID3\u0003\u0000"))).contains("sound");
    assertThat(refusal(utf8("\u0000\u0000\u0000\u0018ftypmp42"))).contains("film");
  }

  @Test
  void read_whatIsNoText_isRefusedByItsKind() {
    assertThat(refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10})).contains("picture");
    assertThat(refusal(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}))
        .contains("password");
    assertThat(refusal(utf8("PK\u0003\u0004 some zip"))).contains("archive");
    assertThat(refusal(new byte[] {0, 1, 2, 3})).contains("cannot be read");
    assertThat(refusal(new byte[0])).contains("no text");
    assertThat(refusal(new byte[FileReader.MOST_BYTES + 1])).contains("MiB");
  }

  @Test
  void read_damagedFiles_areReadOrRefused() throws Exception {
    Random random = new Random(1);
    byte[][] files = {
      MadeFiles.pdf("Anna Keller"),
      MadeFiles.docx(List.of("Anna"), List.of("b")),
      MadeFiles.xlsx("s", List.of(List.of("Anna")))
    };
    for (int i = 0; i < 60; i++) {
      byte[] file = files[i % 3].clone();
      for (int flips = 0; flips < 20; flips++) {
        file[8 + random.nextInt(file.length - 8)] = (byte) random.nextInt();
      }
      try {
        reader.read(file, "", "");
      } catch (Fault fault) {
        assertThat(fault.code()).isEqualTo("unsupported_content");
      }
    }
  }
}
