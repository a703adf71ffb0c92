package dev.sotto.server.vault;

import com.google.crypto.tink.subtle.AesGcmJce;
import dev.sotto.server.fault.Fault;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

/**
 * One key-encryption key: wraps the keys of subjects and of the house with AES-256-GCM, each bound
 * to its owner. Thread-safe.
 */
final class Kek {
  private static final int BYTES = 32;

  private final int version;
  private final AesGcmJce cipher;

  /**
   * @param version from 1; a later one has a higher number
   * @param secret 32 bytes
   */
  Kek(int version, byte[] secret) {
    this.version = version;
    try {
      this.cipher = new AesGcmJce(secret);
    } catch (GeneralSecurityException e) {
      throw Fault.ours("kek", "key-encryption key " + version + " is not one", e);
    }
  }

  /** The bytes of a new one. */
  static byte[] secret(SecureRandom random) {
    byte[] secret = new byte[BYTES];
    random.nextBytes(secret);
    return secret;
  }

  /** What the key service binds it to. */
  static String owner(int version) {
    return "kek/" + version;
  }

  int version() {
    return version;
  }

  byte[] wrap(byte[] secret, String owner) {
    try {
      return cipher.encrypt(secret, owner.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw Fault.ours("vault", "cannot wrap a key", e);
    }
  }

  byte[] unwrap(byte[] wrapped, String owner) {
    try {
      return cipher.decrypt(wrapped, owner.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw Fault.ours("vault_unreadable", "a wrapped key does not open: it was changed", e);
    }
  }
}
