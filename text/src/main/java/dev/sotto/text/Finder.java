package dev.sotto.text;

import dev.sotto.text.company.AllowedSpans;
import java.util.ArrayList;
import java.util.List;

/** Finds personal data in a text: one family of rules, or all of them ({@link Detector}). */
public interface Finder {
  /**
   * The findings in {@code text}, in any order; those of one finder may overlap only where the
   * finder says so. Pure and thread-safe. Offsets are UTF-16 units.
   */
  List<Finding> find(String text, Hints hints);

  /**
   * The findings in {@code text} together with those that its structure tells: sorted by start,
   * none overlapping another, without what stays in the clear.
   */
  default List<Finding> find(String text, List<Finding> told, Hints hints) {
    if (told.isEmpty()) {
      return find(text, hints);
    }
    List<Finding> all = new ArrayList<>(find(text, hints));
    all.addAll(told);
    return TrailingInitial.join(text, Findings.resolve(text, all));
  }

  /**
   * What stays in the clear in {@code text} wherever it stands, unless it is found all the same: it
   * is not masked because the same characters were found elsewhere.
   */
  default AllowedSpans allowed(String text) {
    return AllowedSpans.NONE;
  }
}
