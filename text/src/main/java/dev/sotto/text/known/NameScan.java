package dev.sotto.text.known;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import dev.sotto.text.words.WordKey;
import dev.sotto.text.words.Words;
import java.util.List;

/**
 * Finds a subject's names in one text: from each part it looks at its neighbours, and parts that
 * stand together become one finding. Asked word by word, in order.
 */
final class NameScan {
  private static final int SHORTEST_CORE = 4;
  private static final int SHORTEST_LOWER_SLIP = 5;
  private static final int SHORTEST_OTHER_SLIP = 7;
  private static final int MOST_WORDS = 12;

  private final Words words;
  private final KnownIdentifiers known;

  /** Words before this one are told already. */
  private int done;

  /** Languages whose everyday words count, as bits of {@link CommonWords#languages}. */
  private final int languages;

  NameScan(Words words, KnownIdentifiers known, int languages) {
    this.words = words;
    this.known = known;
    this.languages = languages;
  }

  /** Looks at a word that is no particle and has {@code part} of {@link Role#NAME}, or 0. */
  void at(int word, int part, List<Finding> out) {
    if (word < done || part == 0 || part == Role.PARTICLE) {
      return;
    }
    int first = firstOf(word);
    int last = lastOf(first, word);
    done = last + 1;
    if (first < last || isTelling(word, part)) {
      out.add(finding(first, last));
    }
  }

  /** What part of a name the word is, a slip of one included; 0 for none. */
  int part(int word) {
    int part = known.table.roles(words.key(word)) & Role.NAME;
    if (part != 0) {
      return part;
    }
    return words.hasDigit(word) ? core(word) : slip(word);
  }

  /** The part in a word whose beginning or end are digits: keller88, 20Keller. */
  int core(int word) {
    if (words.isNumber(word)) {
      return 0;
    }
    String text = words.text();
    int start = words.start(word);
    int end = words.end(word);
    while (start < end && Character.isDigit(text.charAt(start))) {
      start++;
    }
    while (start < end && Character.isDigit(text.charAt(end - 1))) {
      end--;
    }
    if (end - start < SHORTEST_CORE) {
      return 0;
    }
    long key = WordKey.EMPTY;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      key = WordKey.next(key, c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c);
    }
    int part = known.table.roles(key) & Role.NAME;
    return part == Role.PARTICLE ? 0 : part;
  }

  /** {@link Role#TYPO} where the word is likely a slip of a name; 0 otherwise. */
  int slip(int word) {
    int slip = known.typos.slip(words, word);
    return slip != 0 && isLikelySlip(word, slip) ? Role.TYPO : 0;
  }

  private boolean isLikelySlip(int word, int slip) {
    if (isTabled(word - 1) || isTabled(word + 1)) {
      return true;
    }
    int shortest = slip == Typos.OTHER_FIRST ? SHORTEST_OTHER_SLIP : SHORTEST_LOWER_SLIP;
    return (words.isCapitalized(word) || words.length(word) >= shortest)
        && !CommonWords.isFrequent(words.key(word));
  }

  /** Whether a neighbour is a part as it is, by the table alone. */
  private boolean isTabled(int word) {
    if (word < 0 || word >= words.count()) {
      return false;
    }
    int part = known.table.roles(words.key(word)) & Role.NAME;
    return part != 0 && part != Role.PARTICLE;
  }

  private boolean near(int word) {
    return words.isNear(word, 2) && isNameGap(word);
  }

  /** The first word of the run: initials and particles before the part belong to it. */
  private int firstOf(int word) {
    int first = word;
    int at = word - 1;
    while (at >= done && word - at < MOST_WORDS && near(at)) {
      if (isInitial(at)) {
        first = at;
      } else if ((known.table.roles(words.key(at)) & Role.NAME) == Role.PARTICLE) {
        first = at;
      } else {
        break;
      }
      at--;
    }
    return first;
  }

  /** The last word of the run. */
  private int lastOf(int first, int word) {
    int last = word;
    int end = Math.min(words.count(), word + MOST_WORDS);
    for (int w = word + 1; w < end && near(w - 1); w++) {
      if (beginsAgain(first, w)) {
        break;
      }
      int part = part(w);
      boolean name = part != 0 && part != Role.PARTICLE;
      if (name
          || (isInitial(w) && (endsWithStop(w) || isFollowed(w)))
          || isLetterOfName(w, first)) {
        last = w;
      } else if (part != Role.PARTICLE) {
        break;
      }
    }
    return last;
  }

  /**
   * Whether the name is said once more, as in {@code Ann Lee, ann.lee@…}, which is no part of the
   * first. A family name twice is one name ({@code Ana García García}).
   */
  private boolean beginsAgain(int first, int word) {
    boolean apart =
        words.start(word) - words.end(word - 1) == 2
            || (words.isCapitalized(first) && !words.isCapitalized(word));
    for (int w = first; apart && w < word; w++) {
      if (words.key(w) == words.key(word) && words.length(word) > 1) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word is a single letter that the name has as it is, behind two parts of it. */
  private boolean isLetterOfName(int word, int first) {
    int letter = letter(word);
    return letter >= 0 && (known.letters >>> letter & 1) != 0 && word - first >= 2;
  }

  /** 0 to 25 for a word of one letter a to z, else -1. */
  private int letter(int word) {
    int letter = (words.text().charAt(words.start(word)) | 0x20) - 'a';
    return words.length(word) == 1 && letter >= 0 && letter < 26 ? letter : -1;
  }

  private boolean isFollowed(int word) {
    if (word + 1 >= words.count() || !near(word)) {
      return false;
    }
    int part = part(word + 1);
    return part != 0 && part != Role.PARTICLE;
  }

  private boolean isInitial(int word) {
    int letter = letter(word);
    return letter >= 0
        && (known.initials >>> letter & 1) != 0
        && (words.isCapitalized(word) || endsWithStop(word));
  }

  private boolean endsWithStop(int word) {
    int end = words.end(word);
    return end < words.text().length() && words.text().charAt(end) == '.';
  }

  /** Whether what stands behind the word may stand within a name. */
  private boolean isNameGap(int word) {
    int start = words.end(word);
    int end = words.start(word + 1);
    char first = words.text().charAt(start);
    return end - start == 1
        ? " -.'’_\u00a0+".indexOf(first) >= 0
        : (first == '.' || first == ',' || first == ' ') && words.text().charAt(end - 1) == ' ';
  }

  private Finding finding(int first, int last) {
    int part = part(last);
    boolean genitive = part == Role.EXACT_S || part == Role.NICKNAME_S;
    int end = words.end(last) - (genitive && words.isLetters(last) ? 1 : 0);
    int handle = handleEnd(last);
    boolean user = handle > words.end(last);
    return new Finding(
        words.start(first),
        user ? handle : end,
        user ? Kind.USERNAME : Kind.PERSON,
        1,
        rule(first, last),
        "the subject's name, whole or in part");
  }

  private String rule(int first, int last) {
    boolean typo = false;
    boolean nickname = false;
    for (int w = first; w <= last; w++) {
      int part = part(w);
      typo |= part == Role.TYPO;
      nickname |= part == Role.NICKNAME || part == Role.NICKNAME_S;
    }
    if (typo) {
      return "known/name/typo";
    }
    return nickname ? "known/name/nickname" : first == last ? "known/name/part" : "known/name";
  }

  /** The end of a handle whose digits stand apart: anna-keller-88. */
  private int handleEnd(int last) {
    int end = words.end(last);
    boolean digits =
        words.isNear(last, 1)
            && "-_.".indexOf(words.text().charAt(end)) >= 0
            && words.isNumber(last + 1)
            && words.length(last + 1) <= 4;
    return digits ? words.end(last + 1) : end;
  }

  /** Whether a part alone is a name here and not an everyday word. */
  private boolean isTelling(int word, int part) {
    if (Months.is(words.key(word)) && NameCues.isTime(words, word)) {
      return false;
    }
    boolean everyday =
        isEveryday(word, part)
            || words.length(word) <= 2
            || (part == Role.NICKNAME && words.length(word) <= 3);
    return !everyday
        || (words.isCapitalized(word) && !opensSentence(word))
        || isAlone(word)
        || NameCues.isBefore(words, word)
        || (words.isNear(word, 1) && NameCues.isAfter(words.key(word + 1)));
  }

  /** Whether the word, or the one whose genitive it would be, is an everyday word. */
  private boolean isEveryday(int word, int part) {
    if (CommonWords.contains(words.key(word), languages)) {
      return true;
    }
    boolean genitive = part == Role.EXACT_S || part == Role.NICKNAME_S;
    String folded = genitive ? words.folded(word) : "";
    return genitive
        && CommonWords.contains(WordKey.of(folded.substring(0, folded.length() - 1)), languages);
  }

  /** Whether the word is all that is said: an answer to the question for a name. */
  private boolean isAlone(int word) {
    boolean opens =
        word == 0
            || words.line(word - 1) != words.line(word)
            || words.text().charAt(words.end(word - 1)) == ':';
    return opens && (word + 1 == words.count() || words.line(word + 1) != words.line(word));
  }

  /**
   * Where any word has a capital; a word that stands alone in its line or before a comma is no
   * sentence.
   */
  private boolean opensSentence(int word) {
    boolean alone = !words.isNear(word, 1) || words.text().charAt(words.end(word)) != ' ';
    if (alone) {
      return false;
    }
    if (word == 0 || words.line(word - 1) != words.line(word)) {
      return true;
    }
    for (int i = words.end(word - 1); i < words.start(word); i++) {
      if (".!?:".indexOf(words.text().charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
