package dev.sotto.text.detect;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import dev.sotto.text.words.Words;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names that the words before them announce: titles, introductions, greetings, closings, labels,
 * questions.
 */
final class Names implements Rule {
  /** The sections of {@code names.txt} whose entries stand before a name. */
  static final List<String> ANNOUNCING =
      List.of("introduction", "title", "capital", "sign-off", "greeting");

  static final Phrases<String> ANNOUNCEMENTS = load();
  private static final Set<String> PARTICLES = WordList.set("names.txt", "particle");
  private static final Set<String> NOT = WordList.set("names.txt", "not");
  private static final Set<String> TITLES = WordList.set("names.txt", "title");
  private static final int MOST_WORDS = 4;

  private static Phrases<String> load() {
    Phrases<String> phrases = new Phrases<>();
    for (String section : ANNOUNCING) {
      WordList.set("names.txt", section).forEach(p -> phrases.addExactly(p, section));
    }
    return phrases;
  }

  @Override
  public int startsAt() {
    return Traits.ANNOUNCED | Traits.NAMED | Traits.OPENING;
  }

  @Override
  public @Nullable Finding at(Page page, int word) {
    Words words = page.words;
    if (!words.isLetters(word) || word == 0 && words.count() > 1 && !words.isCapitalized(0)) {
      return null;
    }
    Finding announced = (page.traits[word] & Traits.ANNOUNCED) == 0 ? null : announced(page, word);
    return announced != null ? announced : labelled(page, word);
  }

  /** Marks the words that stand right behind an announcement. */
  static void mark(Words words, int[] traits) {
    for (int w = 0; w + 1 < traits.length; w++) {
      Phrases.Match<String> match =
          (traits[w] & Traits.ANNOUNCES) == 0 ? null : ANNOUNCEMENTS.at(words, w);
      if (match != null && match.last() + 1 < traits.length) {
        traits[match.last() + 1] |= Traits.ANNOUNCED;
      }
    }
  }

  /** The name that starts at {@code word}, if what stands before announces one. */
  private static @Nullable Finding announced(Page page, int word) {
    for (int first = word - 1; first >= 0 && word - first <= 5; first--) {
      Phrases.Match<String> match = ANNOUNCEMENTS.at(page.words, first);
      if (match != null && match.last() == word - 1) {
        return judged(page, first, word, match.value());
      }
    }
    return null;
  }

  private static @Nullable Finding judged(Page page, int cue, int word, String section) {
    String gap = page.words.gap(word - 1);
    switch (section) {
      case "title" -> {
        return gap.equals(" ") || gap.equals(". ") || gap.equals(".")
            ? title(page, cue, word)
            : null;
      }
      case "introduction" -> {
        return gap.length() <= 2 && gap.indexOf('\n') < 0
            ? name(
                page, word, true, .85, "PERSON/introduction", "behind words that introduce a name")
            : null;
      }
      case "capital" -> {
        return gap.equals(" ") ? capital(page, cue, word) : null;
      }
      case "greeting" -> {
        return gap.equals(" ") || gap.equals(", ") ? greeted(page, word) : null;
      }
      default -> {
        return closed(page, word, gap);
      }
    }
  }

  private static @Nullable Finding title(Page page, int cue, int word) {
    boolean single = page.words.length(cue) == 1 && cue == word - 1;
    boolean capital = page.words.isCapitalized(word);
    boolean titled =
        page.words.isCapitalized(cue)
            || page.charAt(page.words.end(word - 1)) == '.'
            || page.words.length(word - 1) <= 4;
    if (single && !(capital && page.words.isCapitalized(cue))) {
      return null;
    }
    return capital
            || titled
                && !Set.of(
                        "don",
                        "sir",
                        "ing",
                        "m",
                        "dona",
                        "sig",
                        "madam",
                        "madame",
                        "monsieur",
                        "miss")
                    .contains(page.words.folded(word - 1))
        ? name(page, word, !capital, .85, "PERSON/title", "behind a title")
        : null;
  }

  /** "this is Anna": only capitals, and not where everything is capitalised. */
  private static @Nullable Finding capital(Page page, int cue, int word) {
    boolean met = page.words.folded(cue).equals("met");
    return met && !page.opensSentence(cue)
        ? null
        : name(
            page,
            word,
            false,
            .6,
            "PERSON/introduction",
            "a capitalised word behind words that may introduce a name");
  }

  private static @Nullable Finding greeted(Page page, int word) {
    Finding f =
        name(page, word, false, .6, "PERSON/greeting", "a capitalised word behind a greeting");
    if (f == null) {
      return null;
    }
    char behind = page.charAt(f.end());
    return behind == ','
            || behind == '!'
            || behind == '.'
            || behind == '\n'
            || behind == '\0'
            || behind == ':'
            || behind == ';'
            || behind == '?'
        ? f
        : null;
  }

  private static @Nullable Finding closed(Page page, int word, String gap) {
    boolean lineBehind = gap.indexOf('\n') >= 0 && gap.strip().length() <= 1;
    boolean comma = gap.equals(", ");
    if (!lineBehind && !comma) {
      return null;
    }
    Finding f =
        name(page, word, lineBehind, .65, "PERSON/closing", "behind the closing of a letter");
    if (f == null) {
      return null;
    }
    char behind = page.charAt(f.end());
    return behind == '\n'
            || behind == '\0'
            || behind == ','
            || behind == '\r'
            || behind == '.' && f.end() + 1 >= page.text.length()
        ? f
        : null;
  }

  /** "Name: Anna Keller", and a line that answers a question for the name. */
  private static @Nullable Finding labelled(Page page, int word) {
    Words words = page.words;
    Hint before = word > 0 ? page.cues.at(word - 1) : null;
    String gap = word > 0 ? words.gap(word - 1) : "";
    boolean mark = gap.indexOf(':') >= 0 || gap.indexOf('=') >= 0;
    if (before != null
        && before.cue() == Cue.NAME
        && before.strong()
        && mark
        && gap.length() <= 8) {
      return name(page, word, true, .8, "PERSON/label", "behind a label for names");
    }
    return Answers.isAnswerToName(page, word)
        ? name(page, word, true, .6, "PERSON/answer", "answers a question for a name")
        : null;
  }

  /**
   * The name that starts at {@code word}: capitalised words with particles; with {@code anyCase}
   * lower case, too.
   */
  private static @Nullable Finding name(
      Page page, int word, boolean anyCase, double confidence, String rule, String evidence) {
    Words words = page.words;
    boolean capital = words.isCapitalized(word);
    if ((!capital && !anyCase)
        || NOT.contains(words.folded(word))
        || isTitle(page, word)
        || page.cues.at(word) != null && !capital
        || words.length(word) < 2 && page.charAt(words.end(word)) != '.') {
      return null;
    }
    int last = word;
    for (int w = word; w - word < MOST_WORDS; w++) {
      boolean particle = PARTICLES.contains(words.folded(w)) && w > word;
      if (!particle) {
        last = w;
      }
      if (!continues(page, w, capital)) {
        break;
      }
    }
    return page.isTaken(word, last)
        ? null
        : Spans.of(page, word, last, Kind.PERSON, confidence, rule, evidence);
  }

  /** "Mr." is no name; "Don" and "Sig" may be. */
  private static boolean isTitle(Page page, int word) {
    String folded = page.words.folded(word);
    return TITLES.contains(folded)
        && (folded.length() <= 4 || page.words.isNear(word, 1))
        && !folded.equals("don");
  }

  /** Whether particles from {@code word} on end in a capitalised name: "van der Berg". */
  private static boolean leadsToName(Words words, int word) {
    int at = word;
    while (at - word < 3 && PARTICLES.contains(words.folded(at)) && words.isNear(at, 1)) {
      at++;
    }
    return at > word
        && words.isLetters(at)
        && words.isCapitalized(at)
        && !NOT.contains(words.folded(at));
  }

  private static boolean continues(Page page, int word, boolean capital) {
    Words words = page.words;
    if (!words.isNear(word, 2) || !words.isLetters(word + 1) || page.isTaken(word + 1)) {
      return false;
    }
    String gap = words.gap(word);
    boolean initial = gap.equals(". ") && words.length(word) == 1;
    if (!gap.equals(" ") && !gap.equals("-") && !gap.equals("'") && !gap.equals("’") && !initial) {
      return false;
    }
    String next = words.folded(word + 1);
    if (gap.equals("'") || gap.equals("’")) {
      return words.length(word + 1) > 1 && words.isCapitalized(word + 1);
    }
    if (PARTICLES.contains(next)) {
      return capital && leadsToName(words, word + 1);
    }
    return words.isCapitalized(word + 1) == capital
        && !NOT.contains(next)
        && capital | page.cues.at(word + 1) == null
        && capital;
  }
}
