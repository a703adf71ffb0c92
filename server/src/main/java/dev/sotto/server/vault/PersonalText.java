package dev.sotto.server.vault;

import java.util.Objects;

/**
 * A text about a person. Prints as its length only; reading it needs a {@link RevealPermit}, so
 * that one search lists every place that opens it.
 */
public final class PersonalText {
  private final String text;

  private PersonalText(String text) {
    this.text = text;
  }

  /** Wraps {@code text}. */
  public static PersonalText of(String text) {
    return new PersonalText(Objects.requireNonNull(text, "text"));
  }

  /** The text in clear. */
  public String reveal(RevealPermit permit) {
    Objects.requireNonNull(permit, "permit");
    return text;
  }

  /** Number of UTF-16 units. */
  public int length() {
    return text.length();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PersonalText that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "[personal, " + text.length() + " chars]";
  }
}
