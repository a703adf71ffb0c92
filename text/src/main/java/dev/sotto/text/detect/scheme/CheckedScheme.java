package dev.sotto.text.detect.scheme;

/** A scheme whose values can be checked: by check digits, or by ranges that are never issued. */
public abstract class CheckedScheme extends Scheme {
  /** A scheme, see {@link Scheme}. */
  protected CheckedScheme(String rule, String what, Form... forms) {
    super(rule, what, forms);
  }

  @Override
  public final boolean hasCheck() {
    return true;
  }

  @Override
  public abstract boolean isChecked(String value);
}
