package dev.sotto.text.mask;

import dev.sotto.text.document.Edit;
import dev.sotto.text.document.Format;
import dev.sotto.text.document.Reading;
import dev.sotto.text.document.Section;
import java.util.ArrayList;
import java.util.List;

/** Restores a document: each form of a tag, where it can be replaced, by its value as written. */
final class DocumentRestore {
  private final Reading reading;
  private final Pseudonyms pseudonyms;
  private final List<Edit> edits = new ArrayList<>();

  private DocumentRestore(Reading reading, Pseudonyms pseudonyms) {
    this.reading = reading;
    this.pseudonyms = pseudonyms;
  }

  static String restore(Reading reading, Pseudonyms pseudonyms) {
    StringBuilder out = new StringBuilder(reading.raw().length() + 16);
    int done = 0;
    for (Edit edit : new DocumentRestore(reading, pseudonyms).edits()) {
      out.append(reading.raw(), done, edit.start()).append(edit.value());
      done = edit.end();
    }
    return out.append(reading.raw(), done, reading.raw().length()).toString();
  }

  /** Restores a document that has sections. */
  static String restore(String document, Format format, Pseudonyms pseudonyms) {
    StringBuilder out = new StringBuilder(document.length() + 16);
    int done = 0;
    for (Section section : Section.of(document, format)) {
      out.append(document, done, section.start()).append(restored(section, pseudonyms, document));
      done = section.end();
    }
    return out.append(document, done, document.length()).toString();
  }

  private static String restored(Section section, Pseudonyms pseudonyms, String document) {
    if (section.note() != null) {
      return document.substring(section.start(), section.end());
    }
    if (section.json()) {
      String json = pseudonyms.restoreJson(section.text());
      boolean same = json.equals(section.text());
      return section.rewrite(
          same ? List.of() : List.of(new Edit(0, section.text().length(), json)));
    }
    Reading reading = section.read(section.text());
    return section.rewrite(new DocumentRestore(reading, pseudonyms).edits());
  }

  private List<Edit> edits() {
    String text = reading.text();
    TagGrammar forms = pseudonyms.grammar().over(text, 0, text.length());
    while (!pseudonyms.isEmpty() && forms.next()) {
      int start = forms.start();
      int end = forms.position();
      if (forms.restored() != null || !pseudonyms.literal(text.subSequence(start, end))) {
        String value = value(forms);
        reading.pieces(start, end, (a, b) -> piece(start, end, a, b, value));
      }
    }
    edits.sort((a, b) -> Integer.compare(a.start(), b.start()));
    return edits;
  }

  private String value(TagGrammar forms) {
    String surrogateOf = forms.restored();
    return surrogateOf != null
        ? surrogateOf
        : forms.before().replace(" ", "")
            + pseudonyms.original(forms.id()).value()
            + forms.after().replace(" ", "");
  }

  /** The value, where the form stands in one piece; brackets around it may be structure. */
  private void piece(int start, int end, int from, int to, String value) {
    String text = reading.text();
    boolean opens = from == start || text.substring(start, from).equals("<");
    boolean closes = to == end || text.substring(to, end).equals(">");
    if (opens && closes) {
      edits.add(
          new Edit(reading.rawStart(from), reading.rawEnd(to), reading.written(value, from, to)));
    }
  }
}
