package dev.sotto.server.redact;

import dev.sotto.text.Kind;
import dev.sotto.text.mask.MaskStyle;
import dev.sotto.text.mask.Protection;
import java.nio.charset.Charset;

/** What stands in the place of a finding. */
public enum Style {
  /** {@code <PERSON_1>}: the same value has the same tag in all of a file. */
  TAGS,
  /** {@code [PERSON]}: nothing tells two people apart. */
  LABELS,
  /** Five black blocks, whatever was there. */
  BLACK;

  /** What it does to a finding. */
  public Protection protection() {
    return this == TAGS ? Protection.PSEUDONYM : Protection.MASK;
  }

  /** What stands for a masked value in a file of {@code charset}. */
  MaskStyle mask(Charset charset) {
    if (this != BLACK) {
      return MaskStyle.LABELS;
    }
    String blocks = MaskStyle.BLOCKS.standIn(Kind.OTHER_ID);
    return charset.newEncoder().canEncode(blocks) ? MaskStyle.BLOCKS : MaskStyle.CROSSES;
  }
}
