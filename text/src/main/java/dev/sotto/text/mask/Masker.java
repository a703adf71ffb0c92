package dev.sotto.text.mask;

import dev.sotto.text.Finder;
import dev.sotto.text.Hints;

/** Masks conversations with what a finder finds. Thread-safe if the finder is. */
public final class Masker {
  private final Finder finder;

  public Masker(Finder finder) {
    this.finder = finder;
  }

  /** Begins a conversation about the subject that {@code hints} knows. */
  public Conversation begin(Hints hints, Protections protections) {
    return begin(hints, protections, Scheme.TAGS);
  }

  /** Begins one whose pseudonyms are of {@code scheme}. */
  public Conversation begin(Hints hints, Protections protections, Scheme scheme) {
    return begin(hints, protections, scheme, MaskStyle.LABELS);
  }

  /** Begins one where what is masked for good stands in {@code style}. */
  public Conversation begin(Hints hints, Protections protections, Scheme scheme, MaskStyle style) {
    return new Conversation(finder, hints, protections, scheme, style);
  }
}
