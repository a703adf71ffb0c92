package dev.sotto.text.mask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.text.Detector;
import dev.sotto.text.Finder;
import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import dev.sotto.text.Kind;
import dev.sotto.text.document.Format;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HTML and XML: what is read, what is left, and that the elements stay as they are. */
final class MarkupMaskTest {
  private static Conversation begin(Finder finder) {
    return new Masker(finder).begin(Hints.NONE, Protections.DEFAULT);
  }

  private static String mask(Finder finder, String html) {
    return begin(finder).mask(html, Format.HTML).text();
  }

  @Test
  void mask_wordSplitByInlineTags_isFoundAndEachPieceReplaced() {
    Conversation conversation = begin(WordFinder.of(Kind.PERSON, "Anna Keller"));
    String html = "<p>Dear <b>An</b>na <i>Keller</i>,</p>";
    String masked = conversation.mask(html, Format.HTML).text();
    assertThat(Jsoup.parse(masked).text()).doesNotContain("An", "na", "Keller");
    assertThat(conversation.pseudonyms().restore(masked, Format.HTML)).isEqualTo(html);
  }

  @Test
  void mask_nameOverInlineTags_isOnePerson() {
    assertThat(mask(WordFinder.of(Kind.PERSON, "Anna Keller"), "<b>Anna</b> Keller"))
        .isEqualTo("<b>&lt;PERSON_1_GIVEN&gt;</b> &lt;PERSON_1_FAMILY&gt;");
  }

  @Test
  void mask_referencesAndAttributes_areReadDecodedAndWrittenEncoded() {
    Finder finder =
        WordFinder.of(Kind.PERSON, "Zo\u00eb M\u00fcller")
            .and(Kind.EMAIL, "zoe@example.com")
            .and(Kind.PHONE, "+4930123456");
    String html =
        "<a href='mailto:zoe@example.com' title=\"Zo&euml; M&#252;ller\">x &amp; y</a>"
            + "<a href=tel:+4930123456>call</a>";
    assertThat(mask(finder, html))
        .isEqualTo(
            "<a href='mailto:&lt;EMAIL_1&gt;' title=\"&lt;PERSON_1&gt;\">x &amp; y</a>"
                + "<a href=tel:&lt;PHONE_1&gt;>call</a>");
  }

  @Test
  void mask_scriptsStylesNamesAndComments_areReadAsText() {
    Conversation conversation = begin(WordFinder.of(Kind.PERSON, "Anna"));
    String html =
        "<style>.Anna{}</style><Anna class=Anna><!-- Anna -->Anna<script>'Anna'</script></Anna>";
    String masked = conversation.mask(html, Format.HTML).text();
    assertThat(masked)
        .isEqualTo(
            "<style>.<PERSON_1>{}</style><&lt;PERSON_1&gt; class=&lt;PERSON_1&gt;>"
                + "<!-- <PERSON_1> -->&lt;PERSON_1&gt;"
                + "<script>'<PERSON_1>'</script></&lt;PERSON_1&gt;>");
    assertThat(conversation.pseudonyms().restore(masked, Format.HTML)).isEqualTo(html);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Write to <anna.keller@example.org> now</p>",
        "<p data-x anna.keller@example.org>x</p>",
        "<p anna.keller@example.org='1'>x</p>",
        "Dear <Anna Keller>, hello",
        "From <Anna Keller, Ulm>",
        "<Anna Keller title='x'>y</Anna Keller>",
        "<b></b Anna Keller>",
        "<p role=\"Anna Keller\" target='Anna Keller'>x</p>",
        "<!DOCTYPE x [<!ENTITY n \"Anna Keller\">]><p>x</p>",
        "<?php echo 'Anna Keller'; ?><p>x</p>",
        "<script type=x>{\"name\": \"Anna Keller\"}</script>",
        "<style>/* anna.keller@example.org */</style>",
        "<![CDATA[Anna Keller]]>",
        "<!-->anna&#64;keller Anna Keller<!-- x -->"
      })
  void mask_wherePeopleDoNotLook_isReadAndComesBack(String html) {
    Finder finder =
        WordFinder.of(Kind.PERSON, "Anna Keller").and(Kind.EMAIL, "anna.keller@example.org");
    for (Format format : List.of(Format.HTML, Format.XML)) {
      Conversation conversation = begin(finder);
      String masked = conversation.mask(html, format).text();
      assertThat(masked).doesNotContain("Keller", "anna.keller");
      assertThat(conversation.pseudonyms().restore(masked, format)).isEqualTo(html);
    }
  }

  @Test
  void mask_attributesOfXml_areReadWhateverTheirNames() {
    Finder finder =
        WordFinder.of(Kind.PERSON, "Anna Keller")
            .and(Kind.EMAIL, "anna.keller@example.org")
            .and(Kind.PHONE, "+49 30 1234567");
    String xml =
        "<call target=\"+49 30 1234567\" role=\"Anna Keller\" type=\"anna.keller@example.org\"/>";
    assertThat(begin(finder).mask(xml, Format.XML).text())
        .isEqualTo(
            "<call target=\"&lt;PHONE_1&gt;\" role=\"&lt;PERSON_1&gt;\""
                + " type=\"&lt;EMAIL_1&gt;\"/>");
  }

  @Test
  void mask_attributesForPrograms_divideNoName() {
    assertThat(
            mask(
                WordFinder.of(Kind.PERSON, "Anna Keller", "Otto"),
                "<p>Anna <span class='x Otto' style='color:red'>Keller</span></p>"))
        .isEqualTo(
            "<p>&lt;PERSON_1_GIVEN&gt; <span class='x &lt;PERSON_2&gt;' style='color:red'>"
                + "&lt;PERSON_1_FAMILY&gt;</span></p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anna&commat;example&period;com",
        "anna&#64example.com",
        "anna&#0000000000064;example.com",
        "anna&#x00000000040;example&#46com",
        "ann&#97&#64;example.com",
      })
  void mask_referencesInEveryWriting_areDecoded(String mail) {
    assertThat(mask(WordFinder.of(Kind.EMAIL, "anna@example.com"), "<p>" + mail + "</p>"))
        .isEqualTo("<p>&lt;EMAIL_1&gt;</p>");
  }

  @Test
  void mask_oldNamesWithoutSemicolon_areDecoded() {
    assertThat(
            mask(WordFinder.of(Kind.PERSON, "J\u00f6rg M\u00fcller"), "<p>J&oumlrg M&uumlller</p>"))
        .isEqualTo("<p>&lt;PERSON_1&gt;</p>");
    assertThat(mask(WordFinder.of(Kind.PERSON, "b=1&copy=2"), "<a href='?b=1&copy=2'>x</a>"))
        .isEqualTo("<a href='?&lt;PERSON_1&gt;'>x</a>");
  }

  @Test
  void mask_blocks_areNotOneWord() {
    assertThat(mask(WordFinder.of(Kind.PERSON, "AnnaKeller"), "<p>Anna</p><p>Keller</p>"))
        .isEqualTo("<p>Anna</p><p>Keller</p>");
  }

  @Test
  void mask_tagThatNothingCloses_isText() {
    assertThat(mask(WordFinder.of(Kind.PERSON, "Anna"), "x <a title=\"Anna"))
        .isEqualTo("x <a title=\"&lt;PERSON_1&gt;");
  }

  @Test
  void mask_xmlElementsAndCdata_areWhatTheirNamesSay() {
    Conversation conversation = begin((text, hints) -> List.of());
    String xml =
        "<?xml version=\"1.0\"?><r><firstName>Anna</firstName>"
            + "<k:Nachname xmlns:k=\"urn:x\"><![CDATA[Keller & Co]]></k:Nachname><c>Ulm</c></r>";
    String masked = conversation.mask(xml, Format.XML).text();
    assertThat(masked)
        .contains("<firstName>&lt;PERSON_1&gt;<", "<![CDATA[<PERSON_2>]]>", "<c>Ulm</c>");
    assertThat(conversation.pseudonyms().restore(masked, Format.XML)).isEqualTo(xml);
  }

  @Test
  void find_offsetsAreThoseOfTheFile() {
    String html = "<p>I am <b>Anna</b> Keller, anna&#64;example.com</p>";
    List<Finding> found = new Documents(Detector.standard()).find(html, Format.HTML, Hints.NONE);
    assertThat(found.stream().map(f -> f.kind() + " " + html.substring(f.start(), f.end())))
        .containsExactly("PERSON Anna", "PERSON Keller", "EMAIL anna&#64;example.com");
  }

  private static final String[] MARKUP = {
    "<b>",
    "</b>",
    "<p>",
    "</p>",
    "<br/>",
    "<a title='",
    "'>",
    "</a>",
    "<!--",
    "-->",
    "<script>",
    "</script>",
    "&amp;",
    "&",
    "&#x41;",
    "&nbsp;",
    "<",
    ">",
    "<td x=\"",
    "\">",
    "  \n ",
    "<![CDATA[",
    "]]>"
  };

  private static String broken(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(16); i > 0; i--) {
      text.append(
          random.nextBoolean()
              ? MARKUP[random.nextInt(MARKUP.length)]
              : RoundTripTest.PIECES[random.nextInt(RoundTripTest.PIECES.length)]);
    }
    return text.toString();
  }

  /** The elements with their attributes' names, and how many comments and such there are. */
  private static String shape(String html) {
    Document document = Jsoup.parse(html);
    return document.getAllElements().stream()
        .map(MarkupMaskTest::shape)
        .collect(Collectors.joining(" "));
  }

  private static String shape(Element element) {
    return element.tagName()
        + element.attributes().asList().stream().map(a -> a.getKey()).toList()
        + element.childNodes().stream().filter(n -> !n.nodeName().equals("#text")).count();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void mask_brokenMarkup_neverThrowsAndKeepsEveryOtherUnit(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      String html = broken(random);
      Format format = random.nextBoolean() ? Format.HTML : Format.XML;
      Conversation conversation = begin(RoundTripTest.FINDER);
      MaskedText masked = conversation.mask(html, format);
      int at = 0;
      int out = 0;
      for (Replacement one : masked.replacements()) {
        String kept = html.substring(at, one.finding().start());
        assertThat(masked.text().substring(out, one.start())).as(html).isEqualTo(kept);
        at = one.finding().end();
        out = one.end();
      }
      assertThat(masked.text().substring(out)).as(html).isEqualTo(html.substring(at));
      conversation.pseudonyms().restore(masked.text(), format);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void mask_wellFormed_keepsTheElementsAndComesBack(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      StringBuilder html = new StringBuilder();
      for (int n = 0; n < 5; n++) {
        String text = RoundTripTest.text(random, 5).replace("\t", " ").replace("\n", " ");
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        html.append(random.nextBoolean() ? "<p>" + escaped + "</p>" : "<i>" + escaped + "</i>");
        html.append("<a title=\"").append(escaped.replace("\"", "&quot;")).append("\">x</a>");
      }
      Conversation conversation = begin(RoundTripTest.FINDER);
      String masked = conversation.mask(html.toString(), Format.HTML).text();
      assertThat(shape(masked)).isEqualTo(shape(html.toString()));
      String restored = conversation.pseudonyms().restore(masked, Format.HTML);
      assertThat(Jsoup.parse(restored).html()).isEqualTo(Jsoup.parse(html.toString()).html());
    }
  }
}
