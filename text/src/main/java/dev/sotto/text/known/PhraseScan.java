package dev.sotto.text.known;

import dev.sotto.text.Finding;
import dev.sotto.text.words.Words;
import java.util.List;

/** Finds phrases in one text, from a word that begins one. */
final class PhraseScan {
  private static final int WIDEST_GAP = 4;

  private final Words words;
  private final String text;
  private final Phrases phrases;
  private final SpelledNumber spelled;

  PhraseScan(Words words, KnownIdentifiers known) {
    this.words = words;
    this.text = words.text();
    this.phrases = known.phrases;
    this.spelled = new SpelledNumber(words);
  }

  /** Adds the longest phrase that starts at the word. */
  void at(int word, List<Finding> out) {
    int longest = -1;
    int found = -1;
    for (int phrase = 0; phrase < phrases.count(); phrase++) {
      int last = lastOf(phrase, word);
      if (last > longest) {
        longest = last;
        found = phrase;
      }
    }
    if (found >= 0) {
      out.add(
          new Finding(
              words.start(word),
              words.end(longest),
              phrases.form(found).kind,
              1,
              phrases.form(found).rule,
              "one of the subject's known identifiers"));
    }
  }

  /** The word with which the phrase ends, or -1 if it does not stand here. */
  private int lastOf(int phrase, int word) {
    int at = phrases.start(phrase);
    int end = phrases.end(phrase);
    boolean marked = false;
    int w = word;
    while (true) {
      int next = eat(w, at, end);
      if (next > at) {
        if (next == end) {
          return w;
        }
        at = next;
        marked = false;
      } else if (w > word && !marked && isMark(phrase, w)) {
        marked = true;
      } else {
        int last = w > word ? spelled.read(w) : -1;
        at = last < 0 ? -1 : said(at, end);
        if (at < 0) {
          return -1;
        }
        if (at == end) {
          return last;
        }
        w = last;
      }
      if (!continues(phrase, w)) {
        return -1;
      }
      w++;
    }
  }

  /** Where the phrase goes on behind the digits that were read last, or -1 if they differ. */
  private int said(int at, int end) {
    for (int i = 0; i < spelled.length(); i++) {
      if (at + i >= end || phrases.chars()[at + i] != spelled.digit(i)) {
        return -1;
      }
    }
    return at + spelled.length();
  }

  private boolean isMark(int phrase, int word) {
    return phrases.form(phrase) != Phrases.Form.OTHER
        && (Vocabulary.roles(words.key(word)) & Role.SPOKEN) != 0;
  }

  private boolean continues(int phrase, int word) {
    if (phrases.form(phrase) != Phrases.Form.LOCAL) {
      return word + 1 < words.count() && words.start(word + 1) - words.end(word) <= WIDEST_GAP;
    }
    boolean joined = words.isNear(word, 1) && text.charAt(words.end(word)) > ' ';
    return joined
        || (words.isNear(word, WIDEST_GAP) && (isMark(phrase, word) || isMark(phrase, word + 1)));
  }

  /** Where the phrase goes on behind the word, or {@code at} if the word is none of it. */
  private int eat(int word, int at, int end) {
    char[] chars = phrases.chars();
    int length = words.length(word);
    int next = at;
    for (int i = words.start(word); i < words.end(word); i++) {
      char c = text.charAt(i);
      if (c >= 128) {
        return eatFolded(words.folded(word), at, end);
      }
      char lower = c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
      if (next == end || chars[next] != lower) {
        return at;
      }
      next++;
    }
    return length == 0 ? at : next;
  }

  private int eatFolded(String folded, int at, int end) {
    char[] chars = phrases.chars();
    for (int i = 0; i < folded.length(); i++) {
      if (at + i >= end || chars[at + i] != folded.charAt(i)) {
        return at;
      }
    }
    return at + folded.length();
  }
}
