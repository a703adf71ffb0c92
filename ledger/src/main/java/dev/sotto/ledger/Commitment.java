package dev.sotto.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A salted commitment: SHA-256(nonce ‖ content). The nonce has a fixed length, so no other split of
 * the same bytes gives the same entry, and while nonce and content are unknown the entry tells
 * nothing and links to nothing.
 */
public final class Commitment {
  /** Bytes of a nonce. */
  public static final int NONCE_BYTES = 32;

  private Commitment() {}

  /**
   * The entry for a content.
   *
   * @param nonce 32 random bytes, used once
   * @param content hashed as UTF-8
   * @throws LogException {@code MALFORMED} when the nonce has another length or the content is not
   *     Unicode
   */
  public static byte[] entry(byte[] nonce, String content) {
    if (nonce.length != NONCE_BYTES) {
      throw LogException.malformed("a nonce has 32 bytes, got " + nonce.length);
    }
    return Hash.sha256(nonce, StrictText.bytes(content, "content")).bytes();
  }

  /** Whether nonce and content open the entry. */
  public static boolean opens(byte[] entry, byte[] nonce, String content) {
    return nonce.length == NONCE_BYTES
        && StandardCharsets.UTF_8.newEncoder().canEncode(content)
        && Arrays.equals(entry, entry(nonce, content));
  }
}
