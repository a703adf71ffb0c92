package dev.sotto.server.vault;

import com.google.crypto.tink.Aead;
import dev.sotto.server.fault.Fault;
import dev.sotto.server.store.Store;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Keeps the keys. Each subject has a secret of its own, wrapped by the key-encryption key; what
 * belongs to no subject is under the house's. Unwrapped keys are held by nobody here: they live as
 * long as the call that asked for them. Thread-safe.
 */
public final class Vault {
  private static final int SECRET_BYTES = 32;
  private static final String HOUSE = "house";

  private final Store store;
  private final Aead wrapping;
  private final SecureRandom random;
  private final byte[] houseSecret;

  private Vault(Store store, Aead wrapping, SecureRandom random) {
    this.store = store;
    this.wrapping = wrapping;
    this.random = random;
    this.houseSecret = store.write(this::houseSecret);
  }

  /** Opens the vault of {@code store} with the key-encryption key of {@code keyFile}. */
  public static Vault open(Store store, Path keyFile, SecureRandom random) {
    return new Vault(store, KeyFile.open(keyFile), random);
  }

  /** Makes the key of a new subject. */
  public SubjectKey create(Handle handle, SubjectId subject) {
    byte[] secret = secret();
    handle
        .createUpdate("INSERT INTO subject_key (subject_id, wrapped) VALUES (:id, :wrapped)")
        .bind("id", subject.value())
        .bind("wrapped", wrap(secret, subject.value()))
        .execute();
    return new SubjectKey(secret, subject.value());
  }

  /** The key of {@code subject}; empty once it was shredded. */
  public Optional<SubjectKey> key(Handle handle, SubjectId subject) {
    return handle
        .createQuery("SELECT wrapped FROM subject_key WHERE subject_id = :id")
        .bind("id", subject.value())
        .mapTo(byte[].class)
        .findOne()
        .map(wrapped -> new SubjectKey(unwrap(wrapped, subject.value()), subject.value()));
  }

  /**
   * Destroys the key of {@code subject}. Only inside {@link Store#erase}, which takes the wrapped
   * key out of the write-ahead log too.
   */
  public void shred(Handle handle, SubjectId subject) {
    handle
        .createUpdate("DELETE FROM subject_key WHERE subject_id = :id")
        .bind("id", subject.value())
        .execute();
  }

  /** The key for what belongs to no subject. */
  public SubjectKey house() {
    return new SubjectKey(houseSecret, HOUSE);
  }

  /** The keyed index that finds a value without storing it. */
  public BlindIndex blindIndex() {
    return new BlindIndex(house());
  }

  /** The store whose keys these are. */
  public Store store() {
    return store;
  }

  private byte[] houseSecret(Handle handle) {
    Optional<byte[]> wrapped =
        handle
            .createQuery("SELECT wrapped FROM vault_secret WHERE name = :name")
            .bind("name", HOUSE)
            .mapTo(byte[].class)
            .findOne();
    if (wrapped.isPresent()) {
      return unwrap(wrapped.get(), HOUSE);
    }
    byte[] secret = secret();
    handle
        .createUpdate("INSERT INTO vault_secret (name, wrapped) VALUES (:name, :wrapped)")
        .bind("name", HOUSE)
        .bind("wrapped", wrap(secret, HOUSE))
        .execute();
    return secret;
  }

  private byte[] secret() {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    return secret;
  }

  private byte[] wrap(byte[] secret, String owner) {
    try {
      return wrapping.encrypt(secret, owner.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw Fault.ours("vault", "cannot wrap a key", e);
    }
  }

  private byte[] unwrap(byte[] wrapped, String owner) {
    try {
      return wrapping.decrypt(wrapped, owner.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw Fault.ours(
          "key_file",
          "the key file does not fit this database: restore the one it was made with",
          e);
    }
  }
}
