package dev.sotto.text;

import java.util.List;

/** Finds personal data in a text: one family of rules, or all of them ({@link Detector}). */
public interface Finder {
  /**
   * The findings in {@code text}, in any order; those of one finder may overlap only where the
   * finder says so. Pure and thread-safe. Offsets are UTF-16 units.
   */
  List<Finding> find(String text, Hints hints);
}
