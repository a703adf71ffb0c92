package dev.sotto.server.vault;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.store.Batch;
import dev.sotto.server.store.Store;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * Keeps the keys. Each subject has a secret of its own, wrapped by a key-encryption key, which the
 * key service wraps; what belongs to no subject is under the house's. A subject's unwrapped key is
 * held by nobody here: it lives as long as the call that asked for it. Thread-safe.
 */
public final class Vault {
  private static final int SECRET_BYTES = 32;
  private static final String HOUSE = "house";
  private static final String INSERT =
      "INSERT INTO subject_key (subject_id, wrapped, kek)"
          + " SELECT :id, :wrapped, version FROM kek WHERE version = :kek";
  private static final String UNLESS_THERE_IS_A_NEWER =
      " AND NOT EXISTS (SELECT 1 FROM kek newer WHERE newer.version > kek.version)";

  private final Store store;
  private final KeyRing ring;
  private final SecureRandom random;
  private final byte[] houseSecret;
  private final List<Shredding> alongside = new CopyOnWriteArrayList<>();

  /** What goes with a subject's key, in tables of another domain. */
  @FunctionalInterface
  public interface Shredding {
    /** Takes out what links to {@code subject}, in the transaction that destroys its key. */
    void shred(Handle handle, SubjectId subject);
  }

  private Vault(Store store, KeyService service, SecureRandom random) {
    this.store = store;
    this.ring = new KeyRing(service, random);
    this.random = random;
    this.houseSecret = store.write(this::houseSecret);
  }

  /** Opens the vault of {@code store} with the key in {@code keyFile}, made where it is missing. */
  public static Vault open(Store store, Path keyFile, SecureRandom random) {
    return open(store, new KmsConfig.File(keyFile), random);
  }

  /**
   * Opens the vault of {@code store}.
   *
   * @throws dev.sotto.server.fault.Fault {@code kms} (503) when the key service does not answer or
   *     refuses, {@code key_file} when its key is another
   */
  public static Vault open(Store store, KmsConfig kms, SecureRandom random) {
    return new Vault(store, kms.open(), random);
  }

  /** Makes the key of a new subject. */
  public SubjectKey create(Handle handle, SubjectId subject) {
    byte[] secret = secret();
    if (!insert(handle, subject, secret, ring.known(handle), UNLESS_THERE_IS_A_NEWER)
        && !insert(handle, subject, secret, ring.newest(handle), "")) {
      throw Fault.unavailable("kek", "the key-encryption key was just changed: try again", null);
    }
    return new SubjectKey(secret, subject.value());
  }

  private static boolean insert(
      Handle handle, SubjectId subject, byte[] secret, Kek kek, String condition) {
    return handle
            .createUpdate(INSERT + condition)
            .bind("id", subject.value())
            .bind("wrapped", kek.wrap(secret, subject.value()))
            .bind("kek", kek.version())
            .execute()
        == 1;
  }

  /**
   * What makes keys of new subjects, in any thread; nothing is stored yet. Asks for the
   * key-encryption key once, so take one for some thousand keys.
   */
  public Function<SubjectId, NewKey> maker() {
    Kek kek = store.read(ring::known);
    return subject -> NewKey.of(subject, secret(), kek);
  }

  /** Stores new keys, under the newest key-encryption key. */
  public void insert(Handle handle, List<NewKey> keys) {
    Kek newest = ring.newest(handle);
    Batch.run(
        handle,
        "INSERT INTO subject_key (subject_id, wrapped, kek) VALUES (?, ?, ?)",
        keys,
        (statement, key) -> {
          statement.setString(1, key.subject().value());
          statement.setBytes(2, key.under(newest).wrapped());
          statement.setInt(3, newest.version());
        });
  }

  /** The key of {@code subject}; empty once it was shredded. */
  public Optional<SubjectKey> key(Handle handle, SubjectId subject) {
    return handle
        .createQuery("SELECT wrapped, kek FROM subject_key WHERE subject_id = :id")
        .bind("id", subject.value())
        .map((row, context) -> WrappedKey.of(row))
        .findOne()
        .map(found -> ring.unwrap(handle, found, subject.value()))
        .map(secret -> new SubjectKey(secret, subject.value()));
  }

  /**
   * The key of {@code subject} out of {@code row}, which has the columns {@code wrapped} and {@code
   * kek} of its key among others.
   */
  public SubjectKey key(Handle handle, SubjectId subject, ResultSet row) throws SQLException {
    byte[] secret = ring.unwrap(handle, WrappedKey.of(row), subject.value());
    return new SubjectKey(secret, subject.value());
  }

  /**
   * Destroys the key of {@code subject}. Only inside {@link Store#erase}, which takes the wrapped
   * key out of the write-ahead log too. A {@link Tombstones tombstone} stays.
   */
  public void shred(Handle handle, SubjectId subject) {
    Tombstones.delete(handle, subject.value());
    Tombstones.add(handle, subject);
    alongside.forEach(each -> each.shred(handle, subject));
  }

  /** Has {@code shredding} done with each key that is destroyed from now on. */
  public void alsoShred(Shredding shredding) {
    alongside.add(shredding);
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
    return storedHouse(handle)
        .orElseGet(
            () -> {
              createHouse(handle);
              return storedHouse(handle).orElseThrow();
            });
  }

  private Optional<byte[]> storedHouse(Handle handle) {
    return handle
        .createQuery("SELECT wrapped, kek FROM vault_secret WHERE name = :name")
        .bind("name", HOUSE)
        .map((row, context) -> WrappedKey.of(row))
        .findOne()
        .map(found -> ring.unwrap(handle, found, HOUSE));
  }

  /** Another node may be first: its secret stands. */
  private void createHouse(Handle handle) {
    Kek kek = ring.newest(handle);
    handle
        .createUpdate(
            "INSERT INTO vault_secret (name, wrapped, kek) VALUES (:name, :wrapped, :kek)"
                + " ON CONFLICT (name) DO NOTHING")
        .bind("name", HOUSE)
        .bind("wrapped", kek.wrap(secret(), HOUSE))
        .bind("kek", kek.version())
        .execute();
  }

  private byte[] secret() {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    return secret;
  }

  /** The key-encryption keys. */
  KeyRing ring() {
    return ring;
  }
}
