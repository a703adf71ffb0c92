package dev.sotto.text;

import dev.sotto.text.known.KnownIdentifiers;
import org.jspecify.annotations.Nullable;

/**
 * What the caller knows beside the text.
 *
 * @param language ISO 639-1 code of the text ({@code de}), or null to look for every language's
 *     forms
 * @param known the subject's identifiers, prepared for matching
 */
public record Hints(@Nullable String language, KnownIdentifiers known) {
  /** No language, nobody known. */
  public static final Hints NONE = new Hints(null, KnownIdentifiers.NONE);

  /** Hints for a language (or null) with nobody known. */
  public static Hints language(@Nullable String language) {
    return new Hints(language, KnownIdentifiers.NONE);
  }
}
