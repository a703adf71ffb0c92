package dev.sotto.server.registry;

import org.jspecify.annotations.Nullable;

/**
 * How a use stands to special categories (GDPR art. 9).
 *
 * @param ground the ground of art. 9(2) that the use names; null: none
 * @param found what happens to special categories that the detector finds though none is declared
 */
public record SpecialCategories(@Nullable SpecialGround ground, Found found) {
  /** Policy for special categories found in a text. */
  public enum Found {
    BLOCK,
    MASK
  }
}
