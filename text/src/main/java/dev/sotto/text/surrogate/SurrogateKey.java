package dev.sotto.text.surrogate;

import java.security.SecureRandom;

/**
 * The secret that surrogates are drawn with. Under the same key a value has the same first
 * surrogate in every conversation: a key for each subject, or for each conversation, keeps them
 * apart. Without a secret, whoever knows the lists could try every name and see which gives the
 * surrogate. Immutable; {@code toString} shows nothing.
 */
public final class SurrogateKey {
  /** Shortest key in bytes. */
  public static final int SHORTEST = 16;

  private static final int BYTES = 32;

  private final byte[] bytes;

  private SurrogateKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * A key of these bytes, which are copied.
   *
   * @throws IllegalArgumentException if they are fewer than {@link #SHORTEST}
   */
  public static SurrogateKey of(byte[] bytes) {
    if (bytes.length < SHORTEST) {
      throw new IllegalArgumentException(
          "a surrogate key must have >= " + SHORTEST + " bytes, got " + bytes.length);
    }
    return new SurrogateKey(bytes.clone());
  }

  /** A fresh key, for one conversation that is masked once. */
  public static SurrogateKey random(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new SurrogateKey(bytes);
  }

  byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public String toString() {
    return "SurrogateKey[]";
  }
}
