package dev.sotto.text.mask;

import dev.sotto.text.document.Reading;

/** Restores a document: each form of a tag, where it can be replaced, by its value as written. */
final class DocumentRestore {
  private final Reading reading;
  private final Pseudonyms pseudonyms;
  private final StringBuilder out;
  private int done;

  private DocumentRestore(Reading reading, Pseudonyms pseudonyms) {
    this.reading = reading;
    this.pseudonyms = pseudonyms;
    this.out = new StringBuilder(reading.raw().length() + 16);
  }

  static String restore(Reading reading, Pseudonyms pseudonyms) {
    return pseudonyms.isEmpty() ? reading.raw() : new DocumentRestore(reading, pseudonyms).all();
  }

  private String all() {
    String text = reading.text();
    TagGrammar forms = new TagGrammar(pseudonyms.tags()).over(text, 0, text.length());
    while (forms.next()) {
      int start = forms.start();
      int end = forms.position();
      if (!pseudonyms.literal(text.subSequence(start, end))) {
        String value =
            forms.before().replace(" ", "")
                + pseudonyms.original(forms.id()).value()
                + forms.after().replace(" ", "");
        reading.pieces(start, end, (a, b) -> whole(start, end, a, b, value));
      }
    }
    return out.append(reading.raw(), done, reading.raw().length()).toString();
  }

  /** Writes the value where the form stands in one piece; markup inside it is no tag of ours. */
  private void whole(int start, int end, int from, int to, String value) {
    if (from == start && to == end) {
      out.append(reading.raw(), done, reading.rawStart(start));
      out.append(reading.written(value, start, end));
      done = reading.rawEnd(end);
    }
  }
}
