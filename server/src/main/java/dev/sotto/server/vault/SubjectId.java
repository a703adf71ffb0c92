package dev.sotto.server.vault;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/** A subject's id, ours alone: random, so that it says nothing of the person. */
public record SubjectId(String value) {
  private static final Pattern SHAPE = Pattern.compile("s_[0-9a-v]{26}");

  public SubjectId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a subject id");
    }
  }

  /** A new id. */
  public static SubjectId random(SecureRandom random) {
    return new SubjectId("s_" + RandomText.base32(random, 26));
  }

  /** How the ids of subjects begin that are made together: see {@link #random}. */
  public static String beginning(SecureRandom random) {
    return RandomText.base32(random, 9);
  }

  /**
   * A new id with a {@link #beginning}, then 85 random bits: rows of subjects that are made
   * together stand together in each index.
   */
  public static SubjectId random(SecureRandom random, String beginning) {
    return new SubjectId("s_" + beginning + RandomText.base32(random, 17));
  }

  @Override
  public String toString() {
    return value;
  }
}
