package dev.sotto.text.detect;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Words that reveal what GDPR art. 9(1) protects: health, religion, union, orientation, ethnicity,
 * politics, biometrics.
 */
final class SpecialCategories implements Rule {
  private static final Phrases<Category> PHRASES = load();

  private record Category(String name, boolean plain) {}

  private static Phrases<Category> load() {
    Phrases<Category> phrases = new Phrases<>();
    WordList.read(
        "special-categories.txt",
        (section, entry) -> {
          boolean plain = !entry.startsWith("~");
          phrases.add(plain ? entry : entry.substring(1), new Category(section, plain));
        });
    return phrases;
  }

  @Override
  public int startsAt() {
    return Traits.SPECIAL;
  }

  @Override
  public @Nullable Finding at(Page page, int word) {
    Phrases.Match<Category> match = PHRASES.at(page.words, word);
    if (match == null || page.isTaken(word, match.last())) {
      return null;
    }
    Category category = match.value();
    return Spans.of(
        page,
        word,
        match.last(),
        Kind.SPECIAL_CATEGORY,
        category.plain() ? .7 : .4,
        "SPECIAL_CATEGORY/" + category.name(),
        "a word that may reveal a special category (GDPR art. 9): " + category.name());
  }
}
