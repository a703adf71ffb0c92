package dev.sotto.server.vault;

import com.google.crypto.tink.subtle.AesSiv;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.subtle.PrfHmacJce;
import dev.sotto.server.fault.Fault;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The key of one subject (or of the house): seals what is kept of the subject and makes keyed
 * digests. AES-256-GCM and HMAC-SHA-256, under keys derived from one 32-byte secret (HKDF, RFC
 * 5869). Not thread-safe; short-lived.
 */
public final class SubjectKey {
  private static final byte[] NO_SALT = new byte[0];

  private final byte[] secret;
  private final String owner;
  private @Nullable Sealing sealing;
  private @Nullable PrfHmacJce mac;

  SubjectKey(byte[] secret, String owner) {
    this.secret = secret;
    this.owner = owner;
  }

  /**
   * Encrypts {@code clear}; {@code context} (a table and column) must be given again to open it.
   */
  public byte[] seal(byte[] clear, String context) {
    try {
      return sealing().seal(clear, bound(context));
    } catch (GeneralSecurityException e) {
      throw Fault.ours("vault", "cannot encrypt", e);
    }
  }

  /**
   * Decrypts what {@link #seal} made.
   *
   * @throws Fault {@code vault_unreadable} when it was made under another key or context, or was
   *     changed
   */
  public byte[] open(byte[] sealed, String context) {
    try {
      return sealing().open(sealed, bound(context));
    } catch (GeneralSecurityException e) {
      throw Fault.ours("vault_unreadable", "a sealed record does not open: it was changed", e);
    }
  }

  /**
   * Encrypts {@code clear} so that the same gives the same (AES-SIV, RFC 5297): who sees two may
   * learn that they are equal, and nothing else. {@code context} must be given again to open it.
   */
  public byte[] sealAlike(byte[] clear, String context) {
    try {
      return alike().encryptDeterministically(clear, bound(context));
    } catch (GeneralSecurityException e) {
      throw Fault.ours("vault", "cannot encrypt", e);
    }
  }

  /**
   * Decrypts what {@link #sealAlike} made.
   *
   * @throws Fault {@code vault_unreadable} when it was made under another key or context, or was
   *     changed
   */
  public byte[] openAlike(byte[] sealed, String context) {
    try {
      return alike().decryptDeterministically(sealed, bound(context));
    } catch (GeneralSecurityException e) {
      throw Fault.ours("vault_unreadable", "a sealed value does not open: it was changed", e);
    }
  }

  private AesSiv alike() throws GeneralSecurityException {
    byte[] key = Arrays.copyOf(derive("alike/1"), 64);
    System.arraycopy(derive("alike/2"), 0, key, 32, 32);
    return new AesSiv(key);
  }

  /** HMAC-SHA-256 of {@code value} for {@code context}: 32 bytes. */
  public byte[] digest(String context, byte[] value) {
    byte[] name = context.getBytes(StandardCharsets.UTF_8);
    byte[] message = new byte[name.length + 1 + value.length];
    System.arraycopy(name, 0, message, 0, name.length);
    System.arraycopy(value, 0, message, name.length + 1, value.length);
    try {
      return mac().compute(message, 32);
    } catch (GeneralSecurityException e) {
      throw Fault.ours("vault", "cannot digest", e);
    }
  }

  private Sealing sealing() throws GeneralSecurityException {
    Sealing made = sealing;
    if (made == null) {
      made = new Sealing(derive("seal"));
      sealing = made;
    }
    return made;
  }

  private PrfHmacJce mac() throws GeneralSecurityException {
    PrfHmacJce made = mac;
    if (made == null) {
      made = new PrfHmacJce("HMACSHA256", new SecretKeySpec(derive("digest"), "HMAC"));
      mac = made;
    }
    return made;
  }

  private byte[] derive(String purpose) throws GeneralSecurityException {
    return Hkdf.computeHkdf(
        "HMACSHA256", secret, NO_SALT, ("sotto/" + purpose).getBytes(StandardCharsets.UTF_8), 32);
  }

  private byte[] bound(String context) {
    return (owner + '\0' + context).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "SubjectKey[hidden]";
  }
}
