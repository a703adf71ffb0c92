package dev.sotto.text.detect.scheme;

/**
 * A country's kind of personal number. Values come without separators, in upper case. Stateless.
 */
public interface Scheme {
  /** Rule path, such as {@code NATIONAL_ID/de/tax}. */
  String rule();

  /** What it is, in words for a reviewer. */
  String what();

  /** Whether a value has the form, check digits aside. */
  boolean isShaped(String value);

  /** Whether a shaped value's check digits fit; true where the scheme has none. */
  boolean isChecked(String value);

  /**
   * Whether a value that is written as {@code groups} ("3-2-4", the lengths of its parts) can be
   * told without any words for it, when its check digits fit.
   */
  boolean isTelling(String groups);
}
