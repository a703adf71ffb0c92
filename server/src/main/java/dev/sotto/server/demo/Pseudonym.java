package dev.sotto.server.demo;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A tag such as {@code <ORDER_ID_1>}, as a model sees it: it knows nothing of Sotto, so any tag of
 * that look counts.
 */
record Pseudonym(String kind, String text) {
  private static final Pattern TAG =
      Pattern.compile("<([A-Z]+(?:_[A-Z]+)*)_[0-9]+(?:[._A-Za-z0-9]*)>");

  /** The different tags of a text, in order of first appearance. */
  static List<Pseudonym> in(String text) {
    var found = new LinkedHashSet<Pseudonym>();
    var tags = TAG.matcher(text);
    while (tags.find()) {
      found.add(new Pseudonym(tags.group(1), tags.group()));
    }
    return new ArrayList<>(found);
  }
}
