package dev.sotto.text.detect.scheme;

import dev.sotto.text.Kind;
import java.util.List;

/**
 * A country's kind of number, for a person or of a thing that is a person's. Values come without
 * what parts them, in upper case. Immutable.
 */
public abstract class Scheme {
  private final String rule;
  private final String what;
  private final Kind kind;
  private final List<Form> forms;

  /**
   * A scheme.
   *
   * @param rule rule path: the kind, the country, the number ({@code NATIONAL_ID/de/tax})
   * @param what what it is, in words for a reviewer
   */
  protected Scheme(String rule, String what, Form... forms) {
    this.rule = rule;
    this.what = what;
    this.kind = Kind.valueOf(rule.substring(0, rule.indexOf('/')));
    this.forms = List.of(forms);
  }

  /** Rule path, such as {@code NATIONAL_ID/de/tax}. */
  public final String rule() {
    return rule;
  }

  /** The rule path without the kind, such as {@code de/tax}: what lists of words call it. */
  public final String name() {
    return rule.substring(rule.indexOf('/') + 1);
  }

  /** What it is, in words for a reviewer. */
  public final String what() {
    return what;
  }

  public final Kind kind() {
    return kind;
  }

  List<Form> forms() {
    return forms;
  }

  /** Whether a form has {@code length} characters. */
  public final boolean takes(int length) {
    for (Form form : forms) {
      if (form.length() == length) {
        return true;
      }
    }
    return false;
  }

  /** Whether a value has the form, check digits aside. */
  public final boolean isShaped(String value) {
    for (Form form : forms) {
      if (form.matches(value)) {
        return isPossible(value);
      }
    }
    return false;
  }

  /** Whether what a value of the right form says can be: dates, areas, ranges. */
  protected boolean isPossible(String value) {
    return true;
  }

  /** Whether values can be checked at all. */
  public boolean hasCheck() {
    return false;
  }

  /** Whether a shaped value's check digits fit; true where the scheme has none. */
  public boolean isChecked(String value) {
    return true;
  }

  /**
   * Whether a value that is written as {@code groups} ("3-2-4", the lengths of its parts) can be
   * told without any words for it, when its check digits fit.
   */
  public final boolean isTelling(String value, String groups) {
    for (Form form : forms) {
      if (form.isTelling(value, groups)) {
        return true;
      }
    }
    return false;
  }

  /** Whether such a value is told even by check digits that fail. */
  public final boolean isUnmistakable(String value, String groups) {
    for (Form form : forms) {
      if (form.isUnmistakable(value, groups)) {
        return true;
      }
    }
    return false;
  }
}
