package dev.sotto.text.detect;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Streets that start with a word, before dates are looked for: "Rua 25 de Abril, 63" holds none.
 */
final class StreetNames implements Rule {
  @Override
  public int startsAt() {
    return Traits.STREET | Traits.BEFORE_DIGIT;
  }

  @Override
  public @Nullable Finding at(Page page, int word) {
    if (page.words.hasDigit(word)) {
      return null;
    }
    Finding military = MilitaryAddress.at(page, word);
    if (military != null) {
      return military;
    }
    int last = TypeFirst.last(page, word);
    if (last >= 0) {
      return found(page, word, last, "ADDRESS/type-first");
    }
    last = StreetSuffix.last(page, word);
    return last >= 0
        ? found(page, StreetSuffix.first(page, word), last, "ADDRESS/suffix")
        : PostBox.at(page, word);
  }

  private static Finding found(Page page, int first, int last, String rule) {
    return new Finding(
        AddressStart.of(page, first),
        UnitBehind.end(page, last),
        Kind.ADDRESS,
        .8,
        rule,
        "a street with a number");
  }
}
