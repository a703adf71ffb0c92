package dev.sotto.text.detect;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Bank identifier codes (ISO 9362): eight or eleven characters with a country, beside words for
 * one.
 */
final class Bic implements Rule {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  @Override
  public @Nullable Finding at(Page page, int word) {
    int length = page.words.length(word);
    if ((length != 8 && length != 11)
        || !page.cues.has(Cue.BIC)
        || !isShaped(page.words.raw(word))) {
      return null;
    }
    return page.cues.isAbout(word, word, Cue.BIC)
        ? Spans.of(
            page,
            word,
            word,
            Kind.BIC,
            .9,
            "BIC/context",
            "shaped as a bank code beside words for one")
        : null;
  }

  private static boolean isShaped(String raw) {
    String code = raw.toUpperCase(Locale.ROOT);
    return code.chars().allMatch(c -> c < 128)
        && code.substring(0, 6).chars().allMatch(Character::isLetter)
        && COUNTRIES.contains(code.substring(4, 6));
  }
}
