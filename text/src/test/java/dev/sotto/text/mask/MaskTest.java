package dev.sotto.text.mask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.text.Hints;
import dev.sotto.text.Kind;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Plain texts: pseudonyms, the other protections, and that what comes back is what went in. */
final class MaskTest {
  private static Conversation begin(WordFinder finder) {
    return new Masker(finder).begin(Hints.NONE, Protections.DEFAULT);
  }

  private static Conversation begin(WordFinder finder, Kind kind, Protection protection) {
    return new Masker(finder).begin(Hints.NONE, Protections.of(Map.of(kind, protection)));
  }

  @Test
  void mask_sameValueAgain_samePseudonym() {
    Conversation conversation =
        begin(WordFinder.of(Kind.PERSON, "Anna Keller").and(Kind.EMAIL, "anna@example.com"));
    assertThat(conversation.mask("Anna Keller, anna@example.com").text())
        .isEqualTo("<PERSON_1>, <EMAIL_1>");
    assertThat(conversation.mask("anna@example.com is Anna Keller").text())
        .isEqualTo("<EMAIL_1> is <PERSON_1>");
    assertThat(conversation.pseudonyms().restore("Dear <PERSON_1> (<EMAIL_1>)"))
        .isEqualTo("Dear Anna Keller (anna@example.com)");
  }

  @Test
  void mask_twoValues_twoPseudonyms() {
    Conversation conversation = begin(WordFinder.of(Kind.ORDER_ID, "A-1001", "A-1002"));
    assertThat(conversation.mask("A-1001 A-1002").text()).isEqualTo("<ORDER_ID_1> <ORDER_ID_2>");
  }

  @Test
  void mask_formOfAPseudonym_comesBackAsTyped() {
    Conversation conversation = begin(WordFinder.of(Kind.PERSON, "Anna"));
    MaskedText masked =
        conversation.mask("Anna says: who is <PERSON_1>, person_1 or &lt;Person 1&gt;?");
    assertThat(masked.text())
        .isEqualTo("<PERSON_1> says: who is <LITERAL_1>, <LITERAL_2> or <LITERAL_3>?");
    assertThat(conversation.pseudonyms().restore(masked.text()))
        .isEqualTo("Anna says: who is <PERSON_1>, person_1 or &lt;Person 1&gt;?");
  }

  @Test
  void mask_findingNextToWhatThenReadsAsAForm_comesBackAsTyped() {
    Conversation conversation = begin(WordFinder.of(Kind.PERSON, "Anna"));
    MaskedText masked = conversation.mask("PERSON_1Anna AnnaPERSON_1 <Anna> PERSON_Anna1");
    assertThat(conversation.pseudonyms().restore(masked.text()))
        .isEqualTo("PERSON_1Anna AnnaPERSON_1 <Anna> PERSON_Anna1");
  }

  @Test
  void mask_otherProtections_cannotBeRestored() {
    WordFinder cards = WordFinder.of(Kind.CREDIT_CARD, "4111 1111 1111 1111");
    String text = "Pay with 4111 1111 1111 1111, please.";
    assertThat(begin(cards, Kind.CREDIT_CARD, Protection.MASK).mask(text).text())
        .isEqualTo("Pay with [CREDIT_CARD], please.");
    assertThat(begin(cards, Kind.CREDIT_CARD, Protection.DROP).mask(text).text())
        .isEqualTo("Pay with, please.");
    assertThat(begin(cards, Kind.CREDIT_CARD, Protection.KEEP).mask(text).text()).isEqualTo(text);
    Conversation blocking = begin(cards, Kind.CREDIT_CARD, Protection.BLOCK);
    assertThat(blocking.mask(text).text()).isEqualTo("Pay with [CREDIT_CARD], please.");
    assertThat(blocking.blocked()).containsExactly(Kind.CREDIT_CARD);
  }

  @Test
  void maskJson_stringsKeysNumbersAndJsonInStrings_staysJson() {
    Conversation conversation =
        begin(WordFinder.of(Kind.PERSON, "Anna", "O\"Brien").and(Kind.PHONE, "15550123"));
    String json =
        "{ \"Anna\" : [\"\\u0041nna\", 15550123, true], \"in\":"
            + " \"{\\\"n\\\":\\\"O\\\\\\\"Brien\\\",\\\"t\\\":15550123}\" }";
    String masked = conversation.maskJson(json).text();
    assertThat(masked)
        .isEqualTo(
            "{ \"<PERSON_1>\" : [\"<PERSON_1>\", \"<PHONE_1>\", true], \"in\":"
                + " \"{\\\"n\\\":\\\"<PERSON_2>\\\",\\\"t\\\":\\\"<PHONE_1>\\\"}\" }");
    assertThat(conversation.pseudonyms().restoreJson(masked))
        .isEqualTo(json.replace("\\u0041", "A"));
  }
}
