package dev.sotto.text.known;

import dev.sotto.text.Kind;
import dev.sotto.text.words.WordKey;
import java.util.Arrays;

/**
 * Identifiers of several words that stand in one order: mail addresses, their local parts, user
 * names. Held as letters and digits only, since what stands between them varies.
 */
final class Phrases {
  private final WordTable table;
  private char[] chars = new char[512];
  private int count;
  private int[] starts = new int[33];
  private Form[] forms = new Form[32];

  /** How a phrase is written. */
  enum Form {
    /** Words such as "dot" may stand between. */
    MAIL(Kind.EMAIL, "known/email"),
    /** No spaces may stand between. */
    LOCAL(Kind.USERNAME, "known/email/local"),
    OTHER(Kind.OTHER_ID, "known/other");

    final Kind kind;
    final String rule;

    Form(Kind kind, String rule) {
      this.kind = kind;
      this.rule = rule;
    }
  }

  Phrases(WordTable table) {
    this.table = table;
  }

  /** Adds words {@code from} to {@code to}. */
  void add(Parts parts, int from, int to, Form form) {
    if (from == to) {
      return;
    }
    int start = starts[count];
    int length = parts.start(to) - parts.start(from);
    if (start + length > chars.length) {
      chars = Arrays.copyOf(chars, 2 * (start + length));
    }
    if (count + 1 == starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
      forms = Arrays.copyOf(forms, 2 * forms.length + 1);
    }
    System.arraycopy(parts.chars, parts.start(from), chars, start, length);
    forms[count] = form;
    starts[++count] = start + length;
    table.add(parts.key(from), Role.PHRASE);
    if (parts.umlaut(from) != parts.key(from)) {
      table.add(parts.umlaut(from), Role.PHRASE);
    }
    addBeginnings(parts, from);
  }

  /** The first word may be said letter by letter, or its letters apart from its digits. */
  private void addBeginnings(Parts parts, int word) {
    int start = parts.start(word);
    table.add(parts.key(WordKey.EMPTY, start, start + 1), Role.PHRASE);
    int letters = parts.letters(word);
    if (letters > 0 && letters < parts.length(word)) {
      table.add(parts.key(WordKey.EMPTY, start, start + letters), Role.PHRASE);
    }
  }

  int count() {
    return count;
  }

  Form form(int phrase) {
    return forms[phrase];
  }

  char[] chars() {
    return chars;
  }

  int start(int phrase) {
    return starts[phrase];
  }

  int end(int phrase) {
    return starts[phrase + 1];
  }
}
