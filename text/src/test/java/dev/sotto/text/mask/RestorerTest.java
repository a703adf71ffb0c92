package dev.sotto.text.mask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.text.Hints;
import dev.sotto.text.Kind;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What models make of a tag, and what comes back; and what streams hold back. */
final class RestorerTest {
  private static final Pseudonyms PSEUDONYMS = pseudonyms();

  private static Pseudonyms pseudonyms() {
    Conversation conversation =
        new Masker(
                WordFinder.of(Kind.PERSON, "Anna Keller", "Anna", "ANNA")
                    .and(Kind.ORDER_ID, "A-1001", "A-1002"))
            .begin(Hints.NONE, Protections.DEFAULT);
    conversation.mask("Anna Keller Anna ANNA A-1001 A-1002");
    return conversation.pseudonyms();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "<PERSON_1> | Anna Keller",
        "<person_1> | Anna Keller",
        "<Person_1_Given> | Anna",
        "<PERSON_1_2> | ANNA",
        "PERSON_1 | Anna Keller",
        "(PERSON_1) | (Anna Keller)",
        "[PERSON_1] | [Anna Keller]",
        "Person_1, order_id_2. | Anna Keller, A-1002.",
        "\\u003cPERSON_1\\u003e | Anna Keller",
        "\\u003CPERSON_1\\u003E | Anna Keller",
        "\\\\u003cPERSON_1\\\\u003e | Anna Keller",
        "\\x3cPERSON_1\\x3e | Anna Keller",
        "&lt;PERSON_1&gt; | Anna Keller",
        "&LT;PERSON_1&GT; | Anna Keller",
        "&#60;PERSON_1&#62; | Anna Keller",
        "&#x3C;PERSON_1&#x3e; | Anna Keller",
        "%3CPERSON_1%3E | Anna Keller",
        "\\<PERSON\\_1\\> | Anna Keller",
        "\\<PERSON\\_1> | Anna Keller",
        "<PERSON\\_1> | Anna Keller",
        "PERSON\\_1 | Anna Keller",
        "\\<ORDER\\_ID\\_2\\> | A-1002",
        "\uff1cPERSON_1\uff1e | Anna Keller",
        "**<PERSON_1>** | **Anna Keller**",
        "<**PERSON_1**> | **Anna Keller**",
        "<`PERSON_1`> | `Anna Keller`",
        "`PERSON_1` | `Anna Keller`",
        "__PERSON_1__ | __Anna Keller__",
        "_<PERSON_1>_ | _Anna Keller_",
        "*PERSON_1* | *Anna Keller*",
        "<PERSON 1> | Anna Keller",
        "<Order-ID 2> | A-1002",
        "<ORDER ID-2> | A-1002",
        "< PERSON_1 > | Anna Keller",
        "<PERSON\u20111> | Anna Keller",
        "<PERSON_1>'s | Anna Keller's",
        "<PERSON_1s> | Anna Kellers",
        "<PERSON_1's> | Anna Keller's",
        "PERSON_1's | Anna Keller's",
        "PERSON_1s | Anna Kellers",
        "<PERSON_1>s | Anna Kellers",
        "x<PERSON_1>y | xAnna Kellery",
        "<<PERSON_1>> | <Anna Keller>",
        "<PERSON_1 | <Anna Keller",
        "<PERSON_1, ORDER_ID_1> | <Anna Keller, A-1001>",
        "</PERSON_1> | </Anna Keller>",
        "C:\\<PERSON_1> | C:\\Anna Keller",
        "mailto:PERSON_1-x | mailto:Anna Keller-x",
      })
  void restore_whatModelsWrite_bringsTheValueBack(String written, String restored) {
    assertThat(PSEUDONYMS.restore(written)).isEqualTo(restored);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PERSON_1abc",
        "XPERSON_1",
        "PERSON_12",
        "PERSON_2",
        "<PERSON_9>",
        "<PERSON_1_9>",
        "<PERSON_01>",
        "PERSON_01",
        "<PERSON_99999999999999>",
        "PERSON 1",
        "PERSON-1",
        "<PERSON1>",
        "PERSON_",
        "<PERSON>",
        "<PERSON_>",
        "person",
        "\u00e9PERSON_1",
        "PERSON_1\u00e9",
        "my_PERSON_1",
        "PERSON_1_x",
        "____PERSON_1",
        "<EMAIL_1>",
        "LITERAL_1",
        "PERSON_1sx",
        "<PERSON_1_GIVENX>",
        "<PERSON_-1>",
        "<PERSON_0>",
        "PERSON\\\\\\\\\\_1",
        "\uff30ERSON_1",
        "<PERSON_\u0661>"
      })
  void restore_anythingElse_isLeftAlone(String text) {
    assertThat(PSEUDONYMS.restore(text)).isEqualTo(text);
    assertThat(PSEUDONYMS.restoreJson("[\"" + JsonEscape.escape(text, 1) + "\"]"))
        .isEqualTo("[\"" + JsonEscape.escape(text, 1) + "\"]");
  }

  @Test
  void restore_restoredValue_isNotReadAgain() {
    Conversation conversation =
        new Masker(WordFinder.of(Kind.PERSON, "a PERSON_2", "Tom"))
            .begin(Hints.NONE, Protections.DEFAULT);
    conversation.mask("a PERSON_2, Tom");
    assertThat(conversation.pseudonyms().restore("<PERSON_1>")).isEqualTo("a PERSON_2");
  }

  @Test
  void feed_textThatCannotBeginATag_isPassedOnAtOnce() {
    Restorer restorer = PSEUDONYMS.restorer();
    assertThat(restorer.feed("Hello, wor")).isEqualTo("Hello, wor");
    assertThat(restorer.feed("ld, <b>dear P")).isEqualTo("ld, <b>dear ");
    assertThat(restorer.feed("hoebe, <PER")).isEqualTo("Phoebe, ");
    assertThat(restorer.feed("SON_1")).isEmpty();
    assertThat(restorer.feed(">")).isEqualTo("Anna Keller");
    assertThat(restorer.feed(" PERSON_1")).isEqualTo(" ");
    assertThat(restorer.finish()).isEqualTo("Anna Keller");
  }

  @ParameterizedTest
  @ValueSource(longs = {51, 52})
  void feed_oneUnitAtATime_neverHoldsMoreThanTheBound(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      String text = RoundTripTest.text(random, 16);
      Restorer restorer = PSEUDONYMS.restorer();
      int fed = 0;
      for (int at = 0; at < text.length(); at++) {
        restorer.feed(text.substring(at, at + 1));
        fed++;
        assertThat(restorer.heldBack()).isLessThanOrEqualTo(PSEUDONYMS.maxHeldBack());
      }
      assertThat(fed).isEqualTo(text.length());
    }
  }

  @Test
  void feed_longestForm_fitsTheBound() {
    String longest = "\\\\\\\\u003c****PERSON\\\\\\\\_1\\\\\\\\_FAMILY's****\\\\\\\\u003";
    Restorer restorer = PSEUDONYMS.restorer();
    assertThat(restorer.feed(longest)).isEmpty();
    assertThat(restorer.heldBack()).isEqualTo(longest.length());
    assertThat(longest.length()).isLessThanOrEqualTo(PSEUDONYMS.maxHeldBack());
    assertThat(restorer.feed("e")).isEqualTo("****Keller's****");
  }

  @Test
  void feed_nothingMasked_passesAllOn() {
    Pseudonyms none =
        new Masker((t, h) -> java.util.List.of())
            .begin(Hints.NONE, Protections.DEFAULT)
            .pseudonyms();
    assertThat(none.isEmpty()).isTrue();
    assertThat(none.maxHeldBack()).isZero();
    assertThat(none.restorer().feed("<PERSON_1")).isEqualTo("<PERSON_1");
  }
}
