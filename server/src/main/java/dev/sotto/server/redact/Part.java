package dev.sotto.server.redact;

import dev.sotto.text.document.Format;

/** The next of what is read, in the order of the inputs. */
sealed interface Part {
  Input input();

  /**
   * Some whole lines of a file, or all of it.
   *
   * @param first whether the file begins here
   * @param last whether it ends here
   */
  record Text(
      Input input, Encoding encoding, Format format, boolean first, boolean last, String text)
      implements Part {
    @Override
    public String toString() {
      return "Text[" + text.length() + " chars]";
    }
  }

  /** The file cannot be read, or no further. */
  record Refused(Input input, String reason) implements Part {}
}
