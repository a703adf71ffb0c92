package dev.sotto.text.mask;

import java.util.List;

/**
 * A text as it may leave, with what was done to it.
 *
 * @param text the masked text
 * @param replacements in order of their place; kept findings too, where nothing covers them
 */
public record MaskedText(String text, List<Replacement> replacements) {
  public MaskedText {
    replacements = List.copyOf(replacements);
  }

  @Override
  public String toString() {
    return "MaskedText[%d chars, %d replacements]".formatted(text.length(), replacements.size());
  }
}
