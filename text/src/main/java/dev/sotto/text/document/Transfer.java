package dev.sotto.text.document;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** How a section of a document is encoded on its way, with each decoded unit's place. */
interface Transfer {
  /** Section that stands as it is. */
  Transfer IDENTITY =
      new Transfer() {
        @Override
        public Decoded decode(String raw) {
          return Decoded.same(raw);
        }

        @Override
        public String rewrite(Decoded before, List<Edit> edits) {
          return Edit.apply(before.text(), edits);
        }

        @Override
        public boolean encodes(Decoded before, String value) {
          return StandardCharsets.US_ASCII.newEncoder().canEncode(value);
        }
      };

  Decoded decode(String raw);

  /** What was decoded into {@code before}, encoded again with {@code edits} made in its text. */
  String rewrite(Decoded before, List<Edit> edits);

  /**
   * Whether {@code value} can be written in what was decoded into {@code before}; what is not
   * encoded (RFC 5322) is sure to take ASCII only.
   */
  boolean encodes(Decoded before, String value);
}
