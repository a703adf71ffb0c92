package dev.sotto.text.mask;

import dev.sotto.text.mask.FormTree.Node;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a surrogate begins at a place of a text: the longest that does, as a whole word. An
 * s behind a word is no part of it (Brandts), other letters make it another word. Not thread-safe.
 */
final class FormScan {
  /** No surrogate begins there. */
  static final int NONE = -1;

  /** More text tells. */
  static final int MORE = -2;

  private static final String SIGNS = " -./()\u00a0\u202f\u2011";

  private final FormTree tree;
  private CharSequence text = "";
  private int end;
  private boolean last;
  private boolean more;
  private int found;
  private @Nullable Form form;

  FormScan(FormTree tree) {
    this.tree = tree;
  }

  /** Begins a text, or goes on with it. */
  void on(CharSequence text, int end, boolean last) {
    this.text = text;
    this.end = end;
    this.last = last;
  }

  /** Where the surrogate that begins at {@code at}, behind {@code before}, ends; or an answer. */
  int at(int at, char before) {
    char first = text.charAt(at);
    if (FormTree.word(before) && FormTree.word(first)) {
      return NONE;
    }
    found = NONE;
    form = null;
    more = false;
    walk(at);
    if (first >= '0' && first <= '9') {
      walkNumber(at);
    }
    return more ? MORE : found;
  }

  /** What the surrogate that was found stands for. */
  String restored(int from) {
    if (form == null) {
      throw new IllegalStateException("nothing was found");
    }
    return form.restored(text.subSequence(from, found).toString());
  }

  private void walk(int from) {
    Node node = tree.words();
    int at = from;
    while (node != null) {
      take(node, at);
      if (at == end) {
        more |= !last && node.goesOn();
        return;
      }
      char c = FormTree.folded(text.charAt(at));
      node = node.next(c);
      at++;
      if (c == ' ') {
        at = behindSpaces(at);
      }
    }
  }

  private int behindSpaces(int from) {
    int at = from;
    while (at < end
        && at - from < FormTree.MOST_SIGNS - 1
        && FormTree.folded(text.charAt(at)) == ' ') {
      at++;
    }
    return at;
  }

  private void walkNumber(int from) {
    Node node = tree.numbers();
    int at = from;
    int signs = 0;
    while (true) {
      if (at == end) {
        more |= !last && node.goesOn();
        return;
      }
      char c = text.charAt(at);
      if (signs < FormTree.MOST_SIGNS && at > from && SIGNS.indexOf(c) >= 0) {
        signs++;
        at++;
        continue;
      }
      Node next = node.next(c);
      if (next == null) {
        return;
      }
      node = next;
      signs = 0;
      at++;
      take(node, at);
    }
  }

  /** Takes the node's form if it ends there as a whole word, and is the longest so far. */
  private void take(Node node, int at) {
    Form candidate = node.form();
    if (candidate == null || at <= found) {
      return;
    }
    boolean whole = !FormTree.word(text.charAt(at - 1)) || ends(at);
    if (!whole && candidate.word() && at < end && (text.charAt(at) | 0x20) == 's') {
      whole = ends(at + 1);
    }
    if (whole) {
      found = at;
      form = candidate;
    }
  }

  private boolean ends(int at) {
    if (at == end) {
      more |= !last;
      return true;
    }
    return !FormTree.word(text.charAt(at));
  }

  @Override
  public String toString() {
    return "FormScan[" + tree + "]";
  }
}
