package dev.sotto.text.mask;

import dev.sotto.text.Kind;

/** What stands for a value that is masked for good. */
public enum MaskStyle {
  /** {@code [CREDIT_CARD]}: its kind. */
  LABELS,
  /** Five black blocks, whatever was there; {@link #CROSSES} where the encoding has no blocks. */
  BLOCKS,
  /** Five times X, whatever was there. */
  CROSSES;

  /** What stands for a value of {@code kind}. */
  public String standIn(Kind kind) {
    return switch (this) {
      case LABELS -> "[" + kind + "]";
      case BLOCKS -> "█████";
      case CROSSES -> "XXXXX";
    };
  }

  /** The style as {@code layout} can write it. */
  MaskStyle in(Layout layout) {
    return this != BLOCKS || layout.encodes(standIn(Kind.OTHER_ID)) ? this : CROSSES;
  }
}
