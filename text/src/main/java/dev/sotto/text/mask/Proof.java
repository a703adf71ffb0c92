package dev.sotto.text.mask;

import java.util.List;

/**
 * Whether the surrogates in a masked text are read back as what they stand for, and nothing else is
 * read as one. Clear personal data: {@code toString} shows none.
 */
final class Proof {
  private final StringBuilder shown = new StringBuilder();
  private final StringBuilder expected = new StringBuilder();

  /**
   * @param text the text that was masked
   * @param spans what was replaced in it
   * @param stood by what, one for each span
   */
  Proof(String text, List<Span> spans, List<String> stood) {
    int done = 0;
    for (int i = 0; i < spans.size(); i++) {
      Span span = spans.get(i);
      clear(text, done, span.start());
      replaced(text.substring(span.start(), span.end()), span.protection(), stood.get(i));
      done = span.end();
    }
    clear(text, done, text.length());
  }

  private void clear(String text, int from, int to) {
    shown.append(text, from, to);
    expected.append(text, from, to);
  }

  private void replaced(String value, Protection protection, String stands) {
    boolean surrogate = protection == Protection.PSEUDONYM && !tag(stands);
    shown.append(stands);
    expected.append(surrogate ? value : stands);
  }

  /** Whether a pseudonym is a tag: no surrogate begins so. */
  static boolean tag(String pseudonym) {
    return pseudonym.startsWith("<");
  }

  /** The masked text, as one reads it. */
  CharSequence shown() {
    return shown;
  }

  boolean holds(Book book) {
    TagGrammar forms = book.grammar().over(shown, 0, shown.length());
    StringBuilder restored = new StringBuilder(expected.length());
    int done = 0;
    while (forms.next()) {
      String value = forms.restored();
      if (value != null) {
        restored.append(shown, done, forms.start()).append(value);
        done = forms.position();
      }
    }
    restored.append(shown, done, shown.length());
    return restored.compareTo(expected) == 0;
  }

  @Override
  public String toString() {
    return "Proof[" + shown.length() + " units]";
  }
}
