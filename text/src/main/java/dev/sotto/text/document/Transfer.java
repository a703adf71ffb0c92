package dev.sotto.text.document;

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
      };

  Decoded decode(String raw);

  /** What was decoded into {@code before}, encoded again with {@code edits} made in its text. */
  String rewrite(Decoded before, List<Edit> edits);
}
