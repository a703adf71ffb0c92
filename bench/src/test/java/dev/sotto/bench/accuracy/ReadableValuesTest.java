package dev.sotto.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.text.Known;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadableValuesTest {
  private static final Known ANNA =
      new Known(
          List.of("Anna Keller"),
          List.of("anna@example.com"),
          List.of("+49 30 23125014"),
          List.of(),
          List.of("77120"),
          List.of());

  private static List<String> readable(String text, Span... covered) {
    return ReadableValues.of(ANNA, text, List.of(covered)).stream()
        .map(s -> text.substring(s.start(), s.end()))
        .toList();
  }

  @Test
  void of_partOfTheName_isReadable() {
    assertThat(readable("Dear Ms Keller,")).containsExactly("Keller");
  }

  @Test
  void of_wholeValueInAnotherCase_isReadable() {
    assertThat(readable("ANNA KELLER, ANNA@EXAMPLE.COM"))
        .containsExactly("ANNA KELLER", "ANNA@EXAMPLE.COM");
  }

  @Test
  void of_numberSpacedOtherwise_isReadable() {
    assertThat(readable("call +49 (0)30/231 250 14 or 4930-231-25014"))
        .containsExactly("4930-231-25014");
  }

  @Test
  void of_coveredOrWithinAnotherWord_isNot() {
    assertThat(readable("Anna 77120", new Span(0, 10, "PERSON"))).isEmpty();
    assertThat(readable("Annabel, kellers, 771205")).isEmpty();
    assertThat(readable("4930x23125014")).isEmpty();
  }
}
