package dev.sotto.text.detect;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import dev.sotto.text.words.WordSet;
import dev.sotto.text.words.Words;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words that reveal what GDPR art. 9(1) protects of a person: health, religion, union, orientation,
 * ethnicity, politics, biometrics. The sentence must speak of somebody ("I have diabetes", "meine
 * Kollegin ist schwanger"); a matter ("health insurance", "Catholic School Street") is none. Asked
 * at words that may start an entry of {@code special-categories.txt}.
 */
final class SpecialCategories implements Rule {
  /** The sections that hold the words; the others hold what must stand around them. */
  static final Set<String> SECTIONS =
      Set.of("health", "religion", "union", "orientation", "ethnicity", "politics", "biometrics");

  private static final String FILE = "special-categories.txt";
  private static final WordSet PERSON = WordSet.of(WordList.set(FILE, "person"));
  private static final WordSet POSSESSIVE = WordSet.of(WordList.set(FILE, "possessive"));
  private static final WordSet BETWEEN = WordSet.of(WordList.set(FILE, "between"));
  private static final WordSet LINK = WordSet.of(WordList.set(FILE, "link"));
  private static final WordSet COPULA = WordSet.of(WordList.set(FILE, "copula"));
  private static final WordSet FIRST_COPULA = WordSet.of(WordList.set(FILE, "first-copula"));
  private static final WordSet TOPIC = WordSet.of(WordList.set(FILE, "topic"));
  static final Phrases<Category> PHRASES = load();

  /** Verbs that say who has it: "tengo", "soffro". */
  private static final WordSet FIRST_PERSON =
      WordSet.of(
          Set.of(
              "habe", "leide", "ai", "souffre", "tengo", "padezco", "sufro", "ho", "soffro", "heb",
              "lijd", "tenho", "sofro", "tuve", "tive"));

  private static final int WORDS_OF_A_SENTENCE = 8;
  private static final int WORDS_TO_A_LINK = 4;
  private static final int WORDS_TO_A_VERB = 3;

  private enum Way {
    HAS,
    IS,
    TELLS
  }

  record Category(String rule, String evidence, Way way) {}

  private static Phrases<Category> load() {
    Phrases<Category> phrases = new Phrases<>();
    WordList.read(
        FILE,
        (section, entry) -> {
          if (SECTIONS.contains(section)) {
            char mark = entry.charAt(0);
            Way way = mark == '=' ? Way.IS : mark == '!' ? Way.TELLS : Way.HAS;
            phrases.add(
                way == Way.HAS ? entry : entry.substring(1),
                new Category(
                    "SPECIAL_CATEGORY/" + section,
                    "a sentence about somebody that reveals a special category (GDPR art. 9): "
                        + section,
                    way));
          }
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
    if (match == null
        || page.isTaken(word, match.last())
        || isMatter(page.words, word, match.last())) {
      return null;
    }
    Category category = match.value();
    boolean told =
        switch (category.way()) {
          case HAS -> isHad(page.words, word);
          case IS -> isSaidOf(page.words, word, match.last());
          case TELLS -> isOfSomebody(page.words, word, match.last());
        };
    return told
        ? Spans.of(
            page,
            word,
            match.last(),
            Kind.SPECIAL_CATEGORY,
            .9,
            category.rule(),
            category.evidence())
        : null;
  }

  /** A word for a matter behind it, or a name that it is a part of. */
  private static boolean isMatter(Words words, int first, int last) {
    if (!goesOn(words, last)) {
      return false;
    }
    int next = last + 1;
    boolean hyphen = words.text().charAt(words.end(last)) == '-';
    boolean named =
        words.isCapitalized(first)
            && words.isCapitalized(next)
            && !words.isUpper(first)
            && words.isNear(last, 1);
    return hyphen
        || named
        || TOPIC.contains(words, next)
        || (goesOn(words, next)
            && TOPIC.contains(words, next + 1)
            && !PERSON.contains(words, next));
  }

  /** "I have diabetes", "because of my depression", "she was diagnosed with cancer". */
  private static boolean isHad(Words words, int word) {
    boolean linked = false;
    int at = word;
    while (word - at < WORDS_OF_A_SENTENCE && at > 0 && goesOn(words, at - 1)) {
      at--;
      linked |= word - at <= WORDS_TO_A_LINK && LINK.contains(words, at);
      if (linked && (isPerson(words, at) || FIRST_PERSON.contains(words, at))) {
        return true;
      }
    }
    return false;
  }

  /** "I am pregnant", "my wife is diabetic", "my pregnant wife". */
  private static boolean isSaidOf(Words words, int first, int last) {
    int at = first - 1;
    while (at >= 0
        && first - at < WORDS_TO_A_VERB
        && goesOn(words, at)
        && (words.hasDigit(at) || BETWEEN.contains(words, at))) {
      at--;
    }
    if (at >= 0 && goesOn(words, at)) {
      if (FIRST_COPULA.contains(words, at)) {
        return true;
      }
      if (COPULA.contains(words, at) && hasSubject(words, at)) {
        return true;
      }
    }
    return goesOn(words, last)
        && PERSON.contains(words, last + 1)
        && first > 0
        && goesOn(words, first - 1)
        && isPerson(words, first - 1);
  }

  /** Somebody right before the verb, or a word before ("my son Ben is"). */
  private static boolean hasSubject(Words words, int verb) {
    return verb > 0
        && goesOn(words, verb - 1)
        && (PERSON.contains(words, verb - 1)
            || verb > 1 && goesOn(words, verb - 2) && PERSON.contains(words, verb - 2));
  }

  private static boolean isPerson(Words words, int word) {
    return PERSON.contains(words, word) || POSSESSIVE.contains(words, word);
  }

  private static boolean isOfSomebody(Words words, int first, int last) {
    if (hasPerson(words, first, WORDS_OF_A_SENTENCE)) {
      return true;
    }
    for (int at = last; goesOn(words, at) && at - last < WORDS_TO_A_LINK; at++) {
      if (PERSON.contains(words, at + 1)) {
        return true;
      }
    }
    for (int at = first - 1; at >= 0 && first - at <= WORDS_TO_A_LINK && goesOn(words, at); at--) {
      if (FIRST_COPULA.contains(words, at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word for a person stands among the {@code most} words before, in the sentence. */
  private static boolean hasPerson(Words words, int word, int most) {
    for (int at = word - 1; at >= 0 && word - at <= most && goesOn(words, at); at--) {
      if (isPerson(words, at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the sentence goes on behind {@code word}. */
  private static boolean goesOn(Words words, int word) {
    if (word + 1 >= words.count() || !words.isNear(word, 3)) {
      return false;
    }
    for (int i = words.end(word); i < words.start(word + 1); i++) {
      char c = words.text().charAt(i);
      if (c == '.' || c == '!' || c == '?' || c == ';' || c == ':') {
        return false;
      }
    }
    return true;
  }
}
