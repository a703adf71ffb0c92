package dev.sotto.text.known;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import dev.sotto.text.words.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds a subject's names in a text: parts that stand together become one finding. */
final class NameScan {
  private final Words words;
  private final NameIndex names;
  private final NameIndex.@Nullable Part[] parts;

  NameScan(Words words, NameIndex names) {
    this.words = words;
    this.names = names;
    this.parts = new NameIndex.@Nullable Part[words.count()];
  }

  void find(List<Finding> out) {
    for (int w = 0; w < words.count(); w++) {
      parts[w] = part(w);
    }
    int w = 0;
    while (w < words.count()) {
      int last = runFrom(w);
      if (last >= w) {
        add(w, last, out);
        w = last + 1;
      } else {
        w++;
      }
    }
  }

  private NameIndex.@Nullable Part part(int word) {
    String folded = words.folded(word);
    if (folded.isEmpty() || words.isNumber(word)) {
      return null;
    }
    String letters = words.hasDigit(word) ? withoutDigits(folded) : folded;
    NameIndex.Part part = names.partOf(letters);
    if (part == null && letters.length() >= 4 && letters.endsWith("s")) {
      part = names.partOf(letters.substring(0, letters.length() - 1));
    }
    if (part == null
        && words.isLetters(word)
        && names.isTypo(folded)
        && isLikelyTypo(word, folded)) {
      part = NameIndex.Part.TYPO;
    }
    return part;
  }

  private static String withoutDigits(String folded) {
    int end = folded.length();
    while (end > 0 && Character.isDigit(folded.charAt(end - 1))) {
      end--;
    }
    return end < 4 ? folded : folded.substring(0, end);
  }

  private boolean isLikelyTypo(int word, String folded) {
    return !CommonWords.contains(folded)
        && (words.isCapitalized(word)
            || folded.length() >= 6
            || isPartAt(word - 1)
            || isExact(word + 1));
  }

  private boolean isExact(int word) {
    return word < words.count() && near(word - 1) && names.partOf(words.folded(word)) != null;
  }

  private boolean isPartAt(int word) {
    return word >= 0 && near(word) && parts[word] != null && parts[word] != NameIndex.Part.PARTICLE;
  }

  private boolean near(int word) {
    return words.isNear(word, 2);
  }

  /** Last word of the run of parts that starts at {@code first}, or -1. */
  private int runFrom(int first) {
    boolean initialFirst =
        isInitial(first) && first + 1 < words.count() && near(first) && isName(first + 1);
    if (!initialFirst && !isName(first) && !isParticleBefore(first)) {
      return -1;
    }
    int last = initialFirst || isName(first) ? first : -1;
    for (int w = first + 1; w < words.count() && near(w - 1) && isNameGap(w - 1); w++) {
      if (beginsAgain(first, w)) {
        break;
      }
      if (isName(w) || (isInitial(w) && (endsWithStop(w) || isFollowed(w)))) {
        last = w;
      } else if (parts[w] != NameIndex.Part.PARTICLE) {
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
        words.gap(word - 1).equals(", ")
            || (words.isCapitalized(first) && !words.isCapitalized(word));
    for (int w = first; apart && w < word; w++) {
      if (isName(w) && words.folded(w).equals(words.folded(word))) {
        return true;
      }
    }
    return false;
  }

  private boolean isParticleBefore(int word) {
    return parts[word] == NameIndex.Part.PARTICLE
        && word + 1 < words.count()
        && near(word)
        && isNameGap(word)
        && (isName(word + 1)
            || parts[word + 1] == NameIndex.Part.PARTICLE
                && isName(Math.min(word + 2, words.count() - 1)));
  }

  private boolean isFollowed(int word) {
    return word + 1 < words.count() && near(word) && isName(word + 1);
  }

  private boolean isName(int word) {
    return parts[word] != null && parts[word] != NameIndex.Part.PARTICLE;
  }

  private boolean isInitial(int word) {
    return words.length(word) == 1
        && words.isLetters(word)
        && words.isCapitalized(word)
        && names.isInitial(words.folded(word).charAt(0));
  }

  private boolean endsWithStop(int word) {
    int end = words.end(word);
    return end < words.text().length() && words.text().charAt(end) == '.';
  }

  private boolean isNameGap(int word) {
    String gap = words.gap(word);
    return gap.equals(" ")
        || gap.equals("-")
        || gap.equals(". ")
        || gap.equals(".")
        || gap.equals(", ")
        || gap.equals("'")
        || gap.equals("’")
        || gap.equals("_")
        || gap.equals("\u00a0");
  }

  private void add(int first, int last, List<Finding> out) {
    if (first == last && !isTelling(first)) {
      return;
    }
    int end = words.end(last);
    String folded = words.folded(last);
    boolean genitive =
        folded.length() > 4
            && folded.endsWith("s")
            && names.partOf(folded) == null
            && parts[last] != NameIndex.Part.TYPO
            && words.isLetters(last);
    out.add(
        new Finding(
            words.start(first),
            genitive ? end - 1 : end,
            Kind.PERSON,
            1,
            rule(first, last),
            "the subject's name, whole or in part"));
  }

  private String rule(int first, int last) {
    boolean typo = false;
    boolean nickname = false;
    for (int w = first; w <= last; w++) {
      typo |= parts[w] == NameIndex.Part.TYPO;
      nickname |= parts[w] == NameIndex.Part.NICKNAME;
    }
    return typo
        ? "known/name/typo"
        : nickname ? "known/name/nickname" : first == last ? "known/name/part" : "known/name";
  }

  /** Whether a part alone is a name here and not an everyday word. */
  private boolean isTelling(int word) {
    String folded = words.folded(word);
    boolean everyday =
        CommonWords.contains(folded)
            || words.length(word) <= 2
            || (parts[word] == NameIndex.Part.NICKNAME && words.length(word) <= 3);
    if (!everyday) {
      return true;
    }
    return words.isCapitalized(word) && !opensSentence(word);
  }

  /**
   * Where any word has a capital; a word that stands alone in its line or before a comma is no
   * sentence.
   */
  private boolean opensSentence(int word) {
    boolean alone = !words.isNear(word, 1) || words.gap(word).charAt(0) != ' ';
    if (alone) {
      return false;
    }
    if (word == 0 || words.line(word - 1) != words.line(word)) {
      return true;
    }
    return words.gap(word - 1).chars().anyMatch(c -> ".!?:".indexOf(c) >= 0);
  }
}
