package dev.sotto.text.mask;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Surrogates by their letters and signs: case, kinds of dashes and runs of spaces do not count.
 * Numbers stand in a tree of their own, where signs between the digits do not count either.
 */
final class FormTree {
  /** So many spaces, or signs in a number, may stand for one or none. */
  static final int MOST_SIGNS = 3;

  static final class Node {
    private final Map<Character, Node> next = new HashMap<>(2);
    private @Nullable Form form;

    @Nullable Node next(char c) {
      return next.get(c);
    }

    @Nullable Form form() {
      return form;
    }

    boolean goesOn() {
      return !next.isEmpty();
    }
  }

  private final Node words = new Node();
  private final Node numbers = new Node();
  private int size;
  private int longest;

  Node words() {
    return words;
  }

  Node numbers() {
    return numbers;
  }

  int size() {
    return size;
  }

  /** The most units that an unfinished form can have. */
  int longest() {
    return longest;
  }

  /** The same forms, apart from those that come later. */
  FormTree copy() {
    FormTree copy = new FormTree();
    copy(words, copy.words);
    copy(numbers, copy.numbers);
    copy.size = size;
    copy.longest = longest;
    return copy;
  }

  private static void copy(Node from, Node to) {
    to.form = from.form == null ? null : from.form.copy();
    from.next.forEach((c, node) -> copy(node, to.next.computeIfAbsent(c, k -> new Node())));
  }

  /** The form that is written so, or null. */
  @Nullable Form find(String written) {
    return find(words, written);
  }

  /** The form of this number, or null. */
  @Nullable Form findNumber(String digits) {
    return find(numbers, digits);
  }

  private static @Nullable Form find(Node root, String written) {
    Node node = root;
    for (int i = 0; i < written.length() && node != null; i++) {
      node = node.next(folded(written.charAt(i)));
    }
    return node == null ? null : node.form;
  }

  /** Enters a form as it is given out; the caller has seen that it is free. */
  void add(boolean word, Object owner, String written, String value) {
    add(words, word, owner, written, value);
    int spaces = (int) written.chars().filter(c -> c == ' ').count();
    longest = Math.max(longest, written.length() + 2 + spaces * MOST_SIGNS);
  }

  /** Enters the digits of a number. */
  void addNumber(Object owner, String digits, String value) {
    add(numbers, false, owner, digits, value);
    longest = Math.max(longest, digits.length() * (MOST_SIGNS + 1) + 1);
  }

  private void add(Node root, boolean word, Object owner, String written, String value) {
    Node node = root;
    for (int i = 0; i < written.length(); i++) {
      node = node.next.computeIfAbsent(folded(written.charAt(i)), c -> new Node());
    }
    if (node.form == null) {
      node.form = new Form(word, owner, value);
      size++;
    }
    node.form.add(written, value);
  }

  /** Lower case; one dash for all, one space for all. */
  static char folded(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c == '\n' || c == '\t' ? ' ' : c;
    }
    if (c == '\u2010' || c == '\u2011' || c == '\u2012' || c == '\u2013') {
      return '-';
    }
    return Character.isSpaceChar(c) ? ' ' : Character.toLowerCase(c);
  }

  /** Whether the unit is part of a word or number. */
  static boolean word(char c) {
    if (c < 128) {
      return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  @Override
  public String toString() {
    return "FormTree[" + size + "]";
  }
}
