package dev.sotto.text.mask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.text.Detector;
import dev.sotto.text.Finder;
import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import dev.sotto.text.Kind;
import dev.sotto.text.document.Format;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** E-mail messages: read decoded, masked, and still messages that a mail library reads. */
final class EmailMaskTest {
  private static final Finder FINDER =
      WordFinder.of(Kind.PERSON, "Anna M\u00fcller", "Anna", "M\u00fcller")
          .and(Kind.EMAIL, "anna@example.com")
          .and(Kind.ORDER_ID, "A-1001");

  /** Anna Müller's mail: quoted-printable, base64 in HTML, and a picture. */
  private static final String MAIL =
      String.join(
          "\r\n",
          "Received: from mail.example.com by mx.example.org; Tue, 5 May 2026 10:00:00 +0200",
          "From: =?UTF-8?Q?Anna_M=C3=BCller?= <anna@example.com>",
          "To: \"Support, Shop\" <support@example.org>,",
          " Anna <anna@example.com>",
          "Subject: =?utf-8?Q?R=C3=BCckfrage_von_Anna_zu_A-1001?=",
          "Message-ID: <1234.anna@example.com>",
          "MIME-Version: 1.0",
          "Content-Type: multipart/mixed; boundary=\"b1\"",
          "",
          "This is for old readers.",
          "--b1",
          "Content-Type: text/plain; charset=utf-8",
          "Content-Transfer-Encoding: quoted-printable",
          "",
          "Gr=C3=BC=C3=9Fe von Anna M=C3=BCl=",
          "ler, Bestellung A-1001 =3D offen",
          "> Anna",
          "> M=C3=BCller",
          "--b1",
          "Content-Type: text/html; charset=utf-8",
          "Content-Transfer-Encoding: base64",
          "",
          base64("<p>I am <b>Anna</b> M&uuml;ller &amp; co</p>\r\n"),
          "--b1",
          "Content-Type: image/png; name=\"Anna.png\"",
          "Content-Transfer-Encoding: base64",
          "",
          "iVBORw0KGgo=",
          "--b1--",
          "");

  private static String base64(String text) {
    return java.util.Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Conversation begin(Finder finder) {
    return new Masker(finder).begin(Hints.NONE, Protections.DEFAULT);
  }

  private static MimeMessage parsed(String mail) throws MessagingException {
    return new MimeMessage(
        Session.getInstance(new Properties()),
        new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void mask_message_staysAMessageThatSaysNothingOfAnybody() throws Exception {
    MimeMessage masked = parsed(begin(FINDER).mask(MAIL, Format.EMAIL).text());
    InternetAddress from = (InternetAddress) masked.getFrom()[0];
    assertThat(from.getPersonal()).isEqualTo("<PERSON_1>");
    assertThat(from.getAddress()).isEqualTo("EMAIL_1");
    assertThat(masked.getAllRecipients()).hasSize(2);
    assertThat(masked.getSubject())
        .isEqualTo("R\u00fcckfrage von <PERSON_1_GIVEN> zu <ORDER_ID_1>");
    assertThat(masked.getMessageID()).isEqualTo("<OTHER_ID_1>");
    MimeMultipart parts = (MimeMultipart) masked.getContent();
    assertThat(text(parts, 0))
        .isEqualTo(
            "Gr\u00fc\u00dfe von <PERSON_1>, Bestellung <ORDER_ID_1> = offen\r\n"
                + "> <PERSON_1_GIVEN>\r\n> <PERSON_1_FAMILY>");
    assertThat(text(parts, 1))
        .isEqualTo(
            "<p>I am <b>&lt;PERSON_1_GIVEN&gt;</b> &lt;PERSON_1_FAMILY&gt; &amp; co</p>\r\n");
    assertThat(parts.getBodyPart(2).getContentType()).startsWith("text/plain");
    assertThat(text(parts, 2)).isEqualTo("[image/png of 12 characters left out]");
  }

  private static String text(MimeMultipart parts, int at) throws MessagingException, IOException {
    BodyPart part = parts.getBodyPart(at);
    return (String) part.getContent();
  }

  @Test
  void restore_message_isTheSameButForWhatWasLeftOut() throws Exception {
    String mail = MAIL.substring(0, MAIL.indexOf("--b1\r\nContent-Type: image")) + "--b1--\r\n";
    Conversation conversation = begin(FINDER);
    String masked = conversation.mask(mail, Format.EMAIL).text();
    String restored = conversation.pseudonyms().restore(masked, Format.EMAIL);
    MimeMessage before = parsed(mail);
    MimeMessage after = parsed(restored);
    assertThat(after.getFrom()).isEqualTo(before.getFrom());
    assertThat(after.getSubject()).isEqualTo(before.getSubject());
    assertThat(after.getMessageID()).isEqualTo(before.getMessageID());
    assertThat(text((MimeMultipart) after.getContent(), 0))
        .isEqualTo(text((MimeMultipart) before.getContent(), 0));
    assertThat(text((MimeMultipart) after.getContent(), 1))
        .contains("<b>Anna</b> M\u00fcller &amp;");
  }

  @Test
  void mask_nothingFound_isByteForByteTheSame() {
    String mail = MAIL.substring(0, MAIL.indexOf("--b1\r\nContent-Type: image")) + "--b1--\r\n";
    String quiet = mail.replaceAll("(?m)^(From|To|Message-ID): .*\r\n( .*\r\n)?", "");
    assertThat(begin((text, hints) -> List.of()).mask(quiet, Format.EMAIL).text()).isEqualTo(quiet);
  }

  @Test
  void find_encodedValues_offsetsAreThoseOfTheFile() {
    List<Finding> found = new Documents(FINDER).find(MAIL, Format.EMAIL, Hints.NONE);
    assertThat(found.stream().map(f -> MAIL.substring(f.start(), f.end())))
        .contains("Anna_M=C3=BCller", "Anna M=C3=BCl=\r\nler", "A-1001");
  }

  @Test
  void mask_quotationAndSignature_areNames() {
    String mail =
        "From: x@example.com\nTo: y@example.com\nSubject: hi\n\nSure!\n\n"
            + "On 5 May 2026 at 10:00, Anna Keller <z@example.com> wrote:\n"
            + "> hello\n\n-- \nBo Keller\nExample Ltd\n";
    String masked = begin((text, hints) -> List.of()).mask(mail, Format.EMAIL).text();
    assertThat(masked)
        .contains("10:00, <PERSON_1> <z@example.com> wrote:\n> hello\n\n-- \n<PERSON_2>\n");
  }

  @Test
  void mask_shippedDetector_mailOfText() {
    String mail =
        "From: Anna Keller <anna.keller@example.com>\n"
            + "Subject: order\n\n"
            + "Hi, anna.keller@example.com\n";
    Conversation conversation = begin(Detector.standard());
    String masked = conversation.mask(mail, Format.EMAIL).text();
    assertThat(masked).isEqualTo("From: PERSON_1 <EMAIL_1>\nSubject: order\n\nHi, <EMAIL_1>\n");
    assertThat(conversation.pseudonyms().restore(masked, Format.EMAIL)).isEqualTo(mail);
  }

  private static final String ENCODED_BODY =
      "From: x@example.org\nTo: y@example.org\nSubject: hi\nMIME-Version: 1.0\n"
          + "Content-Type: text/plain; charset=utf-8\n"
          + "Content-Transfer-Encoding: quoted-printable\n\nLieber M=C3=BCller, Anna\n";

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n", "\r\n\n", "\ufeff", "\ufeff\n", "From Anna Mon May  4 10:00:00 2026\n"})
  void mask_messageBehindWhatIsNoField_isDecodedAndRestored(String lead) {
    String mail = lead + ENCODED_BODY;
    assertThat(Format.guess(mail, null)).isEqualTo(Format.EMAIL);
    Conversation conversation = begin(FINDER);
    String masked = conversation.mask(mail, Format.EMAIL).text();
    assertThat(masked).doesNotContain("M=C3=BCller", "Anna");
    assertThat(conversation.pseudonyms().restore(masked, Format.EMAIL)).isEqualTo(mail);
  }

  @Test
  void guess_partWithoutAMailsFields_isAMail() {
    String part = "Content-Transfer-Encoding: quoted-printable\n\nM=C3=BCller\n";
    assertThat(Format.guess(part, null)).isEqualTo(Format.EMAIL);
    assertThat(Format.guess("Content-Transfer-Encoding: is a field\n\nof mails\n", null))
        .isEqualTo(Format.TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "filename=\"Anna CV.txt\"",
        "filename = \"Anna CV.txt\"",
        "filename=Anna.txt",
        "FileName=the Anna of ours.txt",
        "filename=\n Anna CV.txt; size=12",
        "filename*=UTF-8''Anna%20M%C3%BCller.txt",
        "filename*0*=UTF-8''Anna%20;\n filename*1*=M%C3%BCller.txt",
        "filename*0=\"the Anna \"; filename*1=\"M\u00fcller.txt\"",
        "filename*0*=iso-8859-1'de'Anna%20M%FCl; filename*1*=ler.txt",
        "(of Anna (M\u00fcller)) filename=x.txt",
        "filename=x.txt (Anna \\( M\u00fcller)",
        "\n Anna",
        "x-author=Anna",
        "filename=\"Anna\nContent-Language: de"
      })
  void mask_fileNamesHoweverWritten_areLegalAndComeBack(String parameters) throws Exception {
    String mail =
        "Subject: hi\nContent-Type: text/plain; charset=utf-8\nContent-Disposition: attachment; "
            + parameters
            + "\n\nhello\n";
    Conversation conversation = begin(FINDER);
    String masked = conversation.mask(mail, Format.EMAIL).text();
    assertThat(masked).doesNotContain("Anna", "M\u00fcller", "M%C3", "M%FC");
    assertThat(masked).contains("\n\nhello\n").contains("charset=utf-8");
    String restored = conversation.pseudonyms().restore(masked, Format.EMAIL);
    assertThat(restored.replaceAll("[\"\\s]", "")).isEqualTo(mail.replaceAll("[\"\\s]", ""));
    if (parameters.matches("(?is)filename(?!=x)[^\"]*(\"[^\"]*\")*[^\"]*")) {
      assertThat(parsed(masked).getFileName()).contains("PERSON_");
    }
  }

  @Test
  void mask_unquotedFileName_isAQuotedString() throws Exception {
    String mail = "Subject: hi\nContent-Disposition: attachment; filename=Anna CV.txt\n\nhello\n";
    String masked = begin(FINDER).mask(mail, Format.EMAIL).text();
    assertThat(masked).contains("; filename=\"PERSON_1\"\n\nhello");
    assertThat(parsed(masked).getFileName()).isEqualTo("PERSON_1");
  }

  @Test
  void mask_boundaryAndCharset_stay() {
    String mail =
        "Subject: hi\nContent-Type: Multipart/Mixed (a note); charset = utf-8; boundary = Anna\n\n"
            + "--Anna\nContent-Type: text/html (note); charset = utf-8\n"
            + "Content-Transfer-Encoding: quoted-printable (note)\n\n"
            + "<p>M=C3=BCl<b>ler</b></p>\n--Anna--\n";
    assertThat(begin(FINDER).mask(mail, Format.EMAIL).text())
        .contains("boundary = Anna\n\n--Anna\n", "charset = utf-8\n", "--Anna--")
        .contains("<b>&lt;PERSON_")
        .doesNotContain("M=C3=BCl");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Q", "B"})
  void mask_longEncodedWord_isDecodedAndRestored(String how) throws Exception {
    String text = "x".repeat(400) + " Anna M\u00fcller";
    String word =
        how.equals("B")
            ? java.util.Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))
            : text.replace(" ", "_").replace("\u00fc", "=C3=BC");
    String mail = "Subject: =?utf-8?" + how + "?" + word + "?=\nTo: y@example.org\n\nhello\n";
    Conversation conversation = begin(FINDER);
    String masked = conversation.mask(mail, Format.EMAIL).text();
    assertThat(parsed(masked).getSubject()).contains("<PERSON_1>").doesNotContain("ller");
    String restored = conversation.pseudonyms().restore(masked, Format.EMAIL);
    assertThat(parsed(restored).getSubject()).isEqualTo(text);
  }

  private static final String[] PIECES = {
    "Content-Disposition: attachment; ",
    "filename=",
    "filename*=UTF-8''%C3",
    "; filename*1*=",
    "(",
    "\\",
    ";",
    "\r\n",
    "\n",
    "\n\n",
    "From: ",
    "Subject: ",
    "Content-Type: multipart/mixed; boundary=b\n",
    "Content-Transfer-Encoding: base64\n",
    "Content-Transfer-Encoding: quoted-printable\n",
    "Content-Type: text/html; charset=utf-8\n",
    "--b\n",
    "--b--\n",
    "=?utf-8?Q?Anna=20?=",
    "=?utf-8?B?QW5uYQ==?=",
    "=?x?Q?",
    "=C3=BC",
    "=C3",
    "=\n",
    "> ",
    "QW5uYQ==",
    "Anna",
    "<",
    ">",
    "\"",
    "anna@example.com",
    "<b>",
    "-- \n",
    "wrote:",
    "\u00fc",
    "\ud83d",
    "Content-Type: image/png\n"
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void mask_brokenMessage_neverThrowsAndHidesWhatIsFound(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      StringBuilder mail = new StringBuilder();
      for (int n = random.nextInt(24); n > 0; n--) {
        mail.append(PIECES[random.nextInt(PIECES.length)]);
      }
      Conversation conversation = begin(FINDER);
      MaskedText masked = conversation.mask(mail.toString(), Format.EMAIL);
      conversation.pseudonyms().restore(masked.text(), Format.EMAIL);
      for (Replacement one : masked.replacements()) {
        assertThat(one.finding().end()).isLessThanOrEqualTo(mail.length());
        assertThat(one.end()).isLessThanOrEqualTo(masked.text().length());
      }
      new Documents(FINDER).find(mail.toString(), Format.EMAIL, Hints.NONE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-8", "iso-8859-1"})
  void mask_blocks_areCrossesWhereThePartsEncodingHasNone(String charset) {
    String mail =
        "From: Anna <anna@example.com>\r\nTo: b@example.org\r\nSubject: x\r\n"
            + "Content-Type: text/plain; charset="
            + charset
            + "\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nI am Anna.\r\n";
    String masked =
        new Masker(FINDER)
            .begin(
                Hints.NONE,
                Protections.of(Map.of(Kind.PERSON, Protection.MASK, Kind.EMAIL, Protection.MASK)),
                Scheme.TAGS,
                MaskStyle.BLOCKS)
            .mask(mail, Format.EMAIL)
            .text();
    String block = charset.equals("utf-8") ? "=E2=96=88".repeat(5) : "XXXXX";
    assertThat(masked.replace("=\r\n", ""))
        .startsWith("From: XXXXX <XXXXX>\r\n")
        .endsWith("\r\n\r\nI am " + block + ".\r\n");
  }
}
