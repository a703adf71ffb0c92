package dev.sotto.text.mask;

/**
 * Restores one text that comes in parts of any size: what can still become a tag is held back (at
 * most {@link Pseudonyms#maxHeldBack}), all else is passed on at once. However the text is cut, the
 * parts that come out add up to the same. Restored values are not looked at again. Not thread-safe.
 */
public final class Restorer {
  private final Pseudonyms pseudonyms;
  private final View view;
  private final TagGrammar forms;

  Restorer(Pseudonyms pseudonyms, View view) {
    this.pseudonyms = pseudonyms;
    this.view = view;
    this.forms = pseudonyms.grammar();
  }

  /** Takes the next part; gives what is settled by now, perhaps nothing. */
  public String feed(String chunk) {
    if (pseudonyms.isEmpty()) {
      return chunk;
    }
    view.append(chunk);
    return advance(false);
  }

  /** What was held back, once nothing more comes. */
  public String finish() {
    return pseudonyms.isEmpty() ? "" : advance(true);
  }

  /** How many units are held back now; in JSON of decoded text. */
  public int heldBack() {
    return view.text().length();
  }

  private String advance(boolean last) {
    CharSequence text = view.text();
    StringBuilder out = new StringBuilder(text.length() + 16);
    int end = text.length();
    int done = 0;
    forms.on(text, 0, end, last);
    while (forms.next()) {
      if (waitsForQuote(last, end)) {
        return settle(done, forms.start() - 1, out);
      }
      done =
          forms.restored() == null
                  && pseudonyms.literal(text.subSequence(forms.start(), forms.position()))
              ? done
              : replace(done, out);
    }
    int settled = forms.position();
    boolean hold =
        !last && settled > done && pseudonyms.anyNumbers() && view.opensValue(settled - 1);
    settle(done, hold ? settled - 1 : settled, out);
    if (last) {
      view.tail(out);
    }
    return out.toString();
  }

  /** Copies what stands before the form, then writes its value; gives where it ended. */
  private int replace(int done, StringBuilder out) {
    String surrogateOf = forms.restored();
    if (surrogateOf != null) {
      view.copy(done, forms.start(), out);
      view.write(pseudonyms.shown(surrogateOf), forms.start(), out);
      return forms.position();
    }
    Original original = pseudonyms.original(forms.id());
    String shown = pseudonyms.shown(original.value());
    int from = forms.start();
    int to = forms.position();
    if (original.number()
        && shown.equals(original.value())
        && from > done
        && view.encloses(from - 1, to)) {
      view.copy(done, from - 1, out);
      view.write(original.value(), from - 1, out);
      return to + 1;
    }
    view.copy(done, from, out);
    view.write(forms.before().replace(" ", "") + shown + suffix(), from, out);
    return to;
  }

  private String suffix() {
    return forms.after().replace(" ", "");
  }

  /** Whether only the next unit tells if this form is a whole JSON string that was a number. */
  private boolean waitsForQuote(boolean last, int end) {
    return !last
        && forms.restored() == null
        && forms.position() == end
        && forms.start() > 0
        && view.opensValue(forms.start() - 1)
        && pseudonyms.original(forms.id()).number();
  }

  private String settle(int done, int settled, StringBuilder out) {
    if (settled < forms.position()) {
      forms.clearEdge();
    }
    view.copy(done, settled, out);
    view.drop(settled);
    return out.toString();
  }
}
