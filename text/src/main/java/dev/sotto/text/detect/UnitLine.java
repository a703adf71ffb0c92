package dev.sotto.text.detect;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import dev.sotto.text.words.Words;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line that is a flat or floor and its number, as it stands in an address: "Apt. 905", "Suite
 * 858".
 */
final class UnitLine implements Rule {
  private static final Set<String> UNITS = WordList.set("streets.txt", "unit");
  private static final int SHORTEST = 3;

  @Override
  public int startsAt() {
    return Traits.UNIT;
  }

  @Override
  public @Nullable Finding at(Page page, int word) {
    Words words = page.words;
    boolean unit =
        words.length(word) >= SHORTEST
            && UNITS.contains(words.folded(word))
            && page.opensLine(word)
            && words.isNear(word, 2)
            && words.isNumber(word + 1)
            && words.length(word + 1) <= 5;
    boolean alone = unit && (word + 2 >= words.count() || words.line(word + 2) != words.line(word));
    return alone && word > 0
        ? Spans.of(
            page,
            word,
            word + 1,
            Kind.ADDRESS,
            .5,
            "ADDRESS/unit",
            "a flat or floor as a whole line")
        : null;
  }
}
