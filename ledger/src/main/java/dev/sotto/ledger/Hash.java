package dev.sotto.ledger;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A SHA-256 value: 32 bytes, immutable. */
public final class Hash {
  public static final int BYTES = 32;

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * A copy of the 32 bytes.
   *
   * @throws LogException {@code MALFORMED} when there are not 32
   */
  public static Hash of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw LogException.malformed("a hash has 32 bytes, got " + bytes.length);
    }
    return new Hash(bytes.clone());
  }

  /**
   * The 32 bytes from {@code offset} on.
   *
   * @throws LogException {@code MALFORMED} when there are fewer
   */
  public static Hash at(byte[] bytes, int offset) {
    if (offset < 0 || offset > bytes.length - BYTES) {
      throw LogException.malformed("no 32 bytes at " + offset + " of " + bytes.length);
    }
    return new Hash(Arrays.copyOfRange(bytes, offset, offset + BYTES));
  }

  /**
   * Reads standard base64 with padding (RFC 4648, section 4).
   *
   * @throws LogException {@code MALFORMED}
   */
  public static Hash ofBase64(String text) {
    byte[] bytes = StrictText.base64(text, "hash");
    if (bytes.length != BYTES) {
      throw LogException.malformed("a hash has 32 bytes, got " + bytes.length);
    }
    return new Hash(bytes);
  }

  /** SHA-256 of the parts, one after the other. */
  static Hash sha256(byte[]... parts) {
    MessageDigest digest = Jdk.sha256();
    for (byte[] part : parts) {
      digest.update(part);
    }
    return new Hash(digest.digest());
  }

  /** RFC 6962, section 2.1: the hash of an inner node. */
  static Hash node(Hash left, Hash right) {
    MessageDigest digest = Jdk.sha256();
    digest.update((byte) 1);
    digest.update(left.bytes);
    digest.update(right.bytes);
    return new Hash(digest.digest());
  }

  /** A copy of the 32 bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Writes the 32 bytes to {@code target} from {@code offset} on. */
  public void copyTo(byte[] target, int offset) {
    System.arraycopy(bytes, 0, target, offset, BYTES);
  }

  /** Whether {@code other} holds the same bytes from {@code offset} on. */
  boolean matches(byte[] other, int offset) {
    return Arrays.equals(bytes, 0, BYTES, other, offset, offset + BYTES);
  }

  /** Standard base64 with padding, 44 characters. */
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** 64 lower-case digits. */
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return hex();
  }
}
