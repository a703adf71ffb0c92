package dev.sotto.server.redact;

import dev.sotto.text.mask.MaskedText;
import dev.sotto.text.mask.Protection;
import dev.sotto.text.mask.Replacement;
import java.nio.charset.Charset;

/** What stands in the place of a finding. */
public enum Style {
  /** {@code <PERSON_1>}: the same value has the same tag in all of a file. */
  TAGS,
  /** {@code [PERSON]}: nothing tells two people apart. */
  LABELS,
  /** Five black blocks, whatever was there. */
  BLACK;

  private static final String BLOCKS = "█████";
  private static final String PLAIN = "XXXXX";

  /** What it does to a finding. */
  public Protection protection() {
    return this == TAGS ? Protection.PSEUDONYM : Protection.MASK;
  }

  /** {@code masked} as it is written in {@code charset}. */
  String write(MaskedText masked, Charset charset) {
    if (this != BLACK) {
      return masked.text();
    }
    String block = charset.newEncoder().canEncode(BLOCKS) ? BLOCKS : PLAIN;
    StringBuilder out = new StringBuilder(masked.text().length());
    int done = 0;
    for (Replacement each : masked.replacements()) {
      if (each.protection() == Protection.MASK) {
        out.append(masked.text(), done, each.start()).append(block);
        done = each.end();
      }
    }
    return out.append(masked.text(), done, masked.text().length()).toString();
  }
}
