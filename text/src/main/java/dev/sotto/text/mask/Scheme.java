package dev.sotto.text.mask;

import dev.sotto.text.surrogate.SurrogateKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What pseudonyms look like. Immutable. */
public final class Scheme {
  /** Typed tags: {@code <PERSON_1>}. */
  public static final Scheme TAGS = new Scheme(null, null);

  private final @Nullable SurrogateKey key;
  private final @Nullable String language;

  private Scheme(@Nullable SurrogateKey key, @Nullable String language) {
    this.key = key;
    this.language = language;
  }

  /**
   * Realistic surrogates: other values of the same kind, language and gender form, drawn by {@code
   * key}; tags where there is none. Whoever masks a conversation again with each turn must bring
   * the same key, or the same texts mask to others.
   */
  public static Scheme surrogates(SurrogateKey key) {
    return new Scheme(key, null);
  }

  /** The same in {@code language} (ISO 639-1), whatever languages the texts may be in. */
  public Scheme in(@Nullable String language) {
    return new Scheme(key, language);
  }

  Optional<String> language() {
    return Optional.ofNullable(language);
  }

  Optional<SurrogateKey> key() {
    return Optional.ofNullable(key);
  }

  @Override
  public String toString() {
    return key == null ? "Scheme[tags]" : "Scheme[surrogates]";
  }
}
