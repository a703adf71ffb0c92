package dev.sotto.server.dialect;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Ids of tool calls as Mistral wants them: nine letters and digits. Another vendor's id becomes the
 * same nine at every call.
 */
final class MistralId {
  private static final int LENGTH = 9;

  private MistralId() {}

  static String of(String id) {
    return id.matches("[A-Za-z0-9]{9}") ? id : digest(id);
  }

  /** Nine digits in base 36 of a SHA-256; an id is made by a machine, never personal. */
  private static String digest(String id) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return new BigInteger(1, hash).toString(36).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
