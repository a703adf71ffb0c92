package dev.sotto.text.mask;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;

/**
 * A stretch of a text that is to be replaced, or kept on purpose.
 *
 * @param start first unit in the text as the finder saw it
 * @param end one past the last
 * @param cause the finding that it comes from; its span may be another
 * @param protection what is done
 * @param literal whether it is written like a pseudonym
 */
record Span(int start, int end, Finding cause, Protection protection, boolean literal) {
  /** A form of a pseudonym that stands in the text. */
  static Span literal(int start, int end) {
    Finding cause =
        new Finding(start, end, Kind.OTHER_ID, 1, "literal", "written like a pseudonym");
    return new Span(start, end, cause, Protection.PSEUDONYM, true);
  }

  Span at(int start, int end) {
    return new Span(start, end, cause, protection, literal);
  }

  Kind kind() {
    return cause.kind();
  }

  int length() {
    return end - start;
  }
}
