package dev.sotto.text.mask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import dev.sotto.text.Kind;
import dev.sotto.text.document.Format;
import dev.sotto.text.surrogate.SurrogateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Surrogates in conversations: what is given out, what comes back, what is left alone. */
final class SurrogateMaskTest {
  private static final SurrogateKey KEY = SurrogateKey.of(new byte[32]);

  private static final WordFinder FINDER =
      WordFinder.of(
              Kind.PERSON,
              "Anna Keller",
              "anna keller",
              "ANNA KELLER",
              "A. Keller",
              "Anna",
              "Keller",
              "Kellers",
              "Robert Muster",
              "Zoë van der Berg",
              "Anna-Lena Huber-Moll")
          .and(Kind.EMAIL, "anna.keller88@shop.test", "r.muster@shop.test")
          .and(Kind.PHONE, "0171 1234567", "+49 171 1234567", "01711234567")
          .and(Kind.ORDER_ID, "ORD-104422", "A-1001")
          .and(Kind.AGE, "34");

  static Conversation begin() {
    return begin(FINDER);
  }

  static Conversation begin(WordFinder finder) {
    return new Masker(finder)
        .begin(Hints.language("de"), Protections.DEFAULT, Scheme.surrogates(KEY));
  }

  private static String masked(Conversation conversation, String text) {
    String masked = conversation.mask(text).text();
    assertThat(conversation.pseudonyms().restore(masked)).as(masked).isEqualTo(text);
    return masked;
  }

  @Test
  void mask_name_isAnotherNameOfTheSameForm() {
    Conversation conversation = begin();
    String full = masked(conversation, "Anna Keller");
    assertThat(full).matches("[A-Z][a-z]+ [A-Z][a-z]+");
    String given = full.split(" ")[0];
    String family = full.split(" ")[1];
    assertThat(masked(conversation, "anna keller")).isEqualTo(full.toLowerCase(Locale.ROOT));
    assertThat(masked(conversation, "ANNA KELLER")).isEqualTo(full.toUpperCase(Locale.ROOT));
    assertThat(masked(conversation, "Frau Keller")).isEqualTo("Frau " + family);
    assertThat(masked(conversation, "Kellers Paket")).isEqualTo(family + "s Paket");
    assertThat(masked(conversation, "Anna's")).isEqualTo(given + "'s");
    assertThat(masked(conversation, "A. Keller")).isEqualTo(given.charAt(0) + ". " + family);
    assertThat(masked(conversation, "Robert Muster")).doesNotContain(given).doesNotContain(family);
    assertThat(masked(conversation, "Zoë van der Berg"))
        .matches("[A-Z]\\p{L}+ van der [A-Z]\\p{L}+");
    assertThat(masked(conversation, "Anna-Lena Huber-Moll"))
        .matches("[A-Z]\\p{L}+-[A-Z]\\p{L}+ [A-Z]\\p{L}+-[A-Z]\\p{L}+");
  }

  @Test
  void mask_addressOfAPerson_isMadeFromTheSurrogate() {
    Conversation conversation = begin();
    String[] name = masked(conversation, "Anna Keller").toLowerCase(Locale.ROOT).split(" ");
    assertThat(masked(conversation, "anna.keller88@shop.test"))
        .matches(name[0] + "\\." + name[1] + "\\d\\d@example\\.(com|org|net)");
    Conversation other = begin();
    String email = masked(other, "anna.keller88@shop.test");
    assertThat(masked(other, "Anna Keller").toLowerCase(Locale.ROOT).replace(' ', '.'))
        .isEqualTo(email.substring(0, email.indexOf('@') - 2));
  }

  @Test
  void restore_whatModelsWrite_bringsTheValueBack() {
    Conversation conversation = begin();
    String full = masked(conversation, "Anna Keller");
    String given = full.split(" ")[0];
    String family = full.split(" ")[1];
    String phone = masked(conversation, "0171 1234567");
    String order = masked(conversation, "ORD-104422");
    Pseudonyms pseudonyms = conversation.pseudonyms();
    assertThat(pseudonyms.restore("Liebe " + given + ", Frau " + family + "!"))
        .isEqualTo("Liebe Anna, Frau Keller!");
    assertThat(pseudonyms.restore(family + ", " + given)).isEqualTo("Keller, Anna");
    assertThat(
            pseudonyms.restore(
                family + "s " + given + "'s " + given.toUpperCase(Locale.ROOT) + "S"))
        .isEqualTo("Kellers Anna's ANNAS");
    assertThat(pseudonyms.restore("**" + given + "** _" + family + "_ (" + family + ")"))
        .isEqualTo("**Anna** _Keller_ (Keller)");
    assertThat(pseudonyms.restore(given.charAt(0) + ". " + family)).isEqualTo("A. Keller");
    assertThat(pseudonyms.restore(given + " " + family.charAt(0) + ".")).isEqualTo("Anna K.");
    assertThat(pseudonyms.restore(full.replace(' ', '\n'))).isEqualTo("Anna\nKeller");
    assertThat(pseudonyms.restore(phone.replace(" ", "-"))).isEqualTo("0171 1234567");
    assertThat(pseudonyms.restore(phone.replace(" ", ""))).isEqualTo("0171 1234567");
    assertThat(pseudonyms.restore(order.toLowerCase(Locale.ROOT))).isEqualTo("ORD-104422");
    assertThat(pseudonyms.restore(order.replace("-", ""))).isEqualTo("ORD-104422");
    for (String other :
        new String[] {family + "teil", "x" + given, given + "1", family + "sen", phone + "9"}) {
      assertThat(pseudonyms.restore(other)).isEqualTo(other);
    }
  }

  @Test
  void mask_otherFormatsOfANumber_restoreEachAsWritten() {
    Conversation conversation = begin();
    String first = masked(conversation, "0171 1234567");
    String second = masked(conversation, "+49 171 1234567");
    String third = masked(conversation, "01711234567");
    assertThat(second).endsWith(first.substring(5)).startsWith("+49 ");
    assertThat(third).isEqualTo(first.replace(" ", ""));
  }

  @Test
  void mask_shortNumber_isATag() {
    assertThat(masked(begin(), "sie ist 34, Auftrag A-1001"))
        .matches("sie ist <AGE_1>, Auftrag A-\\d{4}");
  }

  @Test
  void mask_insideAWord_isATag() {
    assertThat(masked(begin(), "xAnna Kellery und Anna_1"))
        .isEqualTo("x<PERSON_1>y und <PERSON_1_GIVEN>_1");
  }

  @Test
  void mask_laterTextHoldsASurrogate_isLiteral() {
    Conversation conversation = begin();
    String full = masked(conversation, "Anna Keller");
    assertThat(masked(conversation, "Kennen Sie " + full + "?"))
        .isEqualTo("Kennen Sie <LITERAL_1> <LITERAL_2>?");
  }

  @Test
  void mask_earlierTextHoldsTheName_drawsAnother() {
    String full = masked(begin(), "Anna Keller");
    Conversation conversation = begin();
    conversation.mask("Es grüßt " + full.replace(" ", "s "));
    String other = masked(conversation, "Anna Keller");
    assertThat(other.split(" ")).doesNotContain(full.split(" "));
  }

  @Test
  void mask_jsonNumber_isATagAndComesBackAsNumber() {
    Conversation conversation = begin(WordFinder.of(Kind.ACCOUNT_ID, "7712345678"));
    String json = "{\"id\":7712345678,\"text\":\"7712345678\"}";
    String masked = conversation.maskJson(json).text();
    assertThat(masked).matches("\\{\"id\":\"<ACCOUNT_ID_1>\",\"text\":\"\\d{10}\"}");
    assertThat(conversation.pseudonyms().restoreJson(masked)).isEqualTo(json);
  }

  @Test
  void mask_initialAndFamilyInAnAddress_areThoseOfTheSurrogate() {
    Conversation conversation =
        begin(WordFinder.of(Kind.PERSON, "Anna Keller").and(Kind.EMAIL, "akeller@shop.test"));
    String[] name = masked(conversation, "Anna Keller").toLowerCase(Locale.ROOT).split(" ");
    assertThat(masked(conversation, "akeller@shop.test"))
        .startsWith(name[0].charAt(0) + name[1] + "@");
  }

  @Test
  void mask_html_staysHtmlAndComesBack() {
    Conversation conversation = begin();
    String html = "<p>Liebe <b>Anna</b> Keller, <a href='mailto:anna.keller88@shop.test'>x</a></p>";
    String masked = conversation.mask(html, Format.HTML).text();
    assertThat(masked)
        .matches("<p>Liebe <b>[A-Z]\\p{L}+</b> [A-Z]\\p{L}+, <a href='mailto:[^']+'>x</a></p>")
        .doesNotContain("Keller");
    assertThat(conversation.pseudonyms().restore(masked, Format.HTML)).isEqualTo(html);
  }

  /**
   * A finder finds surrogates, being realistic; what comes back from the model is no new person.
   */
  @Test
  void mask_surrogateFoundInALaterText_isWhatWasGivenOut() {
    String full = masked(begin(), "Anna Keller");
    Conversation conversation =
        begin(WordFinder.of(Kind.PERSON, "Anna Keller", full, full.split(" ")[0]));
    assertThat(masked(conversation, "Anna Keller")).isEqualTo(full);
    MaskedText later = conversation.mask("Sie meinen " + full + ".");
    assertThat(later.text()).isEqualTo("Sie meinen <LITERAL_1>.");
    assertThat(later.replacements().get(0).finding().rule()).isEqualTo("literal");
  }

  @Test
  void reserve_nameOfATool_isNoSurrogate() {
    String given = masked(begin(), "Anna Keller").split(" ")[0];
    Conversation conversation = begin();
    conversation.reserve("ask_" + given.toLowerCase(Locale.ROOT));
    assertThat(masked(conversation, "Anna Keller")).doesNotContain(given);
  }

  /** Texts made to be slow, and more people than there are names. */
  @Test
  @Timeout(120)
  void mask_manyValues_isLinearAndComesBack() {
    StringBuilder text = new StringBuilder();
    List<Finding> found = new ArrayList<>();
    for (int i = 0; i < 6_000; i++) {
      String value =
          i % 2 == 0
              ? "Anna Kel" + Integer.toString(i + 100_000, 26).replaceAll("[0-9]", "z")
              : Integer.toString(10_000_000 + i * 7919);
      Kind kind = i % 2 == 0 ? Kind.PERSON : Kind.ACCOUNT_ID;
      int start = text.length();
      found.add(new Finding(start, start + value.length(), kind, 1, "test", "test"));
      text.append(value).append(", ");
    }
    Conversation conversation =
        new Masker((t, h) -> t.contentEquals(text) ? found : List.of())
            .begin(Hints.NONE, Protections.DEFAULT, Scheme.surrogates(KEY));
    String masked = conversation.mask(text.toString()).text();
    Pseudonyms pseudonyms = conversation.pseudonyms();
    assertThat(masked).doesNotContain("Anna").contains("<PERSON_");
    assertThat(pseudonyms.restore(masked).contentEquals(text)).isTrue();
    Restorer restorer = pseudonyms.restorer();
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < masked.length(); i++) {
      out.append(restorer.feed(masked.substring(i, i + 1)));
    }
    assertThat(out.append(restorer.finish()).compareTo(text)).isZero();
  }

  @Test
  void toString_ofWhatHoldsValues_showsNone() {
    Conversation conversation = begin();
    conversation.mask("Anna Keller");
    assertThat(conversation + " " + conversation.pseudonyms() + " " + Scheme.surrogates(KEY))
        .doesNotContain("Anna")
        .doesNotContain("Keller");
  }
}
