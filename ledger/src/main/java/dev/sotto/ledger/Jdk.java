package dev.sotto.ledger;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** SHA-256 and Ed25519 of the JDK, with raw keys (RFC 8032, section 5.1.5). */
final class Jdk {
  /** RFC 8410, section 4: SubjectPublicKeyInfo up to the 32 key bytes. */
  private static final byte[] PUBLIC_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  /** RFC 8410, section 7: OneAsymmetricKey up to the 32 seed bytes. */
  private static final byte[] PRIVATE_PREFIX =
      HexFormat.of().parseHex("302e020100300506032b657004220420");

  private static final String ED25519 = "Ed25519";

  private Jdk() {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /**
   * @throws LogException {@code MALFORMED} when the bytes are no Ed25519 key
   */
  static PublicKey publicKey(byte[] raw) {
    try {
      return KeyFactory.getInstance(ED25519)
          .generatePublic(new X509EncodedKeySpec(join(PUBLIC_PREFIX, raw)));
    } catch (GeneralSecurityException e) {
      throw LogException.malformed("not an Ed25519 public key");
    }
  }

  /**
   * @throws LogException {@code MALFORMED} when the bytes are no Ed25519 seed
   */
  static PrivateKey privateKey(byte[] seed) {
    try {
      return KeyFactory.getInstance(ED25519)
          .generatePrivate(new PKCS8EncodedKeySpec(join(PRIVATE_PREFIX, seed)));
    } catch (GeneralSecurityException e) {
      throw LogException.malformed("not an Ed25519 private key");
    }
  }

  static byte[] sign(PrivateKey key, byte[] message) {
    try {
      Signature signature = Signature.getInstance(ED25519);
      signature.initSign(key);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Ed25519 signing failed", e);
    }
  }

  /** Whether the signature is good; a key or signature that cannot be read is not. */
  static boolean verify(PublicKey key, byte[] message, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance(ED25519);
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static byte[] join(byte[] prefix, byte[] raw) {
    byte[] joined = new byte[prefix.length + raw.length];
    System.arraycopy(prefix, 0, joined, 0, prefix.length);
    System.arraycopy(raw, 0, joined, prefix.length, raw.length);
    return joined;
  }
}
