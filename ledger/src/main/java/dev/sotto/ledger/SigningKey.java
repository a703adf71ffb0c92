package dev.sotto.ledger;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.util.Arrays;
import java.util.List;

/** The private half of a note key. Thread-safe; never printed. */
public final class SigningKey {
  /** Length of {@link #secret}: the seed, then the public key. */
  public static final int BYTES = 64;

  private static final int HALF = BYTES / 2;

  private final byte[] seed;
  private final PrivateKey privateKey;
  private final VerifierKey verifier;

  private SigningKey(byte[] seed, VerifierKey verifier) {
    this.seed = seed;
    this.privateKey = Jdk.privateKey(seed);
    this.verifier = verifier;
    byte[] probe = {1};
    if (!verifier.verifies(probe, Jdk.sign(privateKey, probe))) {
      throw LogException.malformed("the public key does not belong to the private key");
    }
  }

  /**
   * A new key.
   *
   * @throws LogException {@code MALFORMED} when the name is none
   */
  public static SigningKey generate(String name, SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(255, random);
      KeyPair pair = generator.generateKeyPair();
      byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
      byte[] encoded = pair.getPublic().getEncoded();
      byte[] raw = Arrays.copyOfRange(encoded, encoded.length - HALF, encoded.length);
      return new SigningKey(seed, VerifierKey.of(name, raw));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK since 15 has Ed25519", e);
    }
  }

  /**
   * A key kept as {@link #secret}.
   *
   * @throws LogException {@code MALFORMED} when the halves do not belong together
   */
  public static SigningKey of(String name, byte[] secret) {
    if (secret.length != BYTES) {
      throw LogException.malformed("a signing key has 64 bytes, got " + secret.length);
    }
    byte[] raw = Arrays.copyOfRange(secret, HALF, BYTES);
    return new SigningKey(Arrays.copyOf(secret, HALF), VerifierKey.of(name, raw));
  }

  /** What verifies this key's signatures. */
  public VerifierKey verifier() {
    return verifier;
  }

  /** Seed and public key, 32 bytes each. For the vault only. */
  public byte[] secret() {
    byte[] secret = Arrays.copyOf(seed, BYTES);
    System.arraycopy(verifier.raw(), 0, secret, HALF, HALF);
    return secret;
  }

  /** Signs the text as a note with this one signature. */
  public SignedNote sign(String text) {
    byte[] signature = Jdk.sign(privateKey, StrictText.bytes(text, "a note"));
    return new SignedNote(
        text, List.of(new NoteSignature(verifier.name(), verifier.id(), signature)));
  }

  @Override
  public String toString() {
    return "signing key of " + verifier;
  }
}
