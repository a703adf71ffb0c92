package dev.sotto.text.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import dev.sotto.text.Marked;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCardTest {
  /** Numbers that card schemes publish for tests. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "4111 1111 1111 1111",
        "4111-1111-1111-1111",
        "5555555555554444",
        "3782 822463 10005",
        "6011000990139424"
      })
  void find_luhnFits_findsCard(String number) {
    assertThat(Marked.found("en", "I paid with " + number + " yesterday"))
        .containsExactly("CREDIT_CARD:" + number);
  }

  @Test
  void find_luhnFailsButGrouped_findsCardWithLessConfidence() {
    List<Finding> found =
        new StructuredFinder().find("I paid with 4111 1111 1111 1112 today", Hints.NONE);
    assertThat(found).singleElement().satisfies(f -> assertThat(f.confidence()).isLessThan(.9));
    assertThat(found.get(0).rule()).isEqualTo("CREDIT_CARD/shape");
  }

  @Test
  void find_luhnFailsButToldByWords_findsCard() {
    assertThat(Marked.found("de", "Meine Kreditkarte 4111111111111112 ist weg"))
        .containsExactly("CREDIT_CARD:4111111111111112");
  }

  @Test
  void find_lastFour_findsThemBesideTheirWords() {
    assertThat(Marked.found("en", "the Visa ending in 4242")).containsExactly("CREDIT_CARD:4242");
  }

  @Test
  void luhn_publishedNumbers_fit() {
    assertThat(CreditCard.luhn("79927398713")).isTrue();
    assertThat(CreditCard.luhn("79927398710")).isFalse();
  }
}
