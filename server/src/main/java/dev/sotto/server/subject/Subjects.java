package dev.sotto.server.subject;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.http.Json;
import dev.sotto.server.store.Lookup;
import dev.sotto.server.store.Store;
import dev.sotto.server.vault.BlindIndex;
import dev.sotto.server.vault.NewKey;
import dev.sotto.server.vault.RevealPermit;
import dev.sotto.server.vault.SubjectId;
import dev.sotto.server.vault.SubjectKey;
import dev.sotto.server.vault.Vault;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.transaction.TransactionException;
import tools.jackson.databind.node.ObjectNode;

/**
 * The subjects: sealed under their own keys, found by keyed digests of their identities and
 * identifiers. Holds nothing in memory between calls. Thread-safe.
 */
public final class Subjects {
  private static final String CONTEXT = "subject";
  private static final String FIND =
      "SELECT i.subject_id, k.wrapped, k.kek, s.sealed AS record, p.sealed AS preference"
          + " FROM identity i JOIN subject_key k ON k.subject_id = i.subject_id"
          + " JOIN subject s ON s.subject_id = i.subject_id"
          + " LEFT JOIN preference p ON p.subject_id = i.subject_id"
          + " WHERE i.blind = ? ORDER BY p.seq";
  private static final Lookup<SubjectId> ID =
      new Lookup<>(
          "SELECT subject_id FROM identity WHERE blind = ?",
          row -> new SubjectId(row.getString(1)));
  private static final Lookup<byte[]> SEALED =
      new Lookup<>("SELECT sealed FROM subject WHERE subject_id = ?", row -> row.getBytes(1));

  private final Store store;
  private final Vault vault;
  private final BlindIndex blind;
  private final SecureRandom random;

  public Subjects(Vault vault, SecureRandom random) {
    this.store = vault.store();
    this.vault = vault;
    this.blind = vault.blindIndex();
    this.random = random;
  }

  /** Whether a put made a subject or replaced one. */
  public enum Put {
    CREATED,
    REPLACED
  }

  /**
   * Makes or replaces the subject that {@code identity} names, and links the identities of {@code
   * record} to it. A record without identities keeps the links there are.
   *
   * @throws Fault {@code identity_conflict} (409) when an identity is another subject's
   */
  public Put put(Identity identity, SubjectRecord record) {
    return store.write(handle -> put(handle, identity, record));
  }

  /**
   * Makes or replaces a subject from JSON as the API takes it.
   *
   * @throws Fault {@code invalid_subject}, {@code unknown_key}, {@code identity_conflict}
   */
  public Put put(Identity identity, ObjectNode body) {
    return put(identity, SubjectJson.read(body));
  }

  Store store() {
    return store;
  }

  /**
   * What seals subjects as they are stored where there is none yet, in any thread: one for some
   * thousand, whose rows then stand together.
   */
  Sealing sealing() {
    String beginning = SubjectId.beginning(random);
    Function<SubjectId, NewKey> maker = vault.maker();
    return (identity, record) ->
        sealed(maker.apply(SubjectId.random(random, beginning)), identity, record);
  }

  /** See {@link #sealing}. */
  interface Sealing {
    NewSubject seal(Identity identity, SubjectRecord record);
  }

  private NewSubject sealed(NewKey key, Identity identity, SubjectRecord record) {
    List<Identity> identities = including(identity, record.identities());
    return new NewSubject(
        key,
        sealed(key.key(), record.with(identities)),
        identities.stream().map(this::blindOf).toList(),
        Identifiers.blinds(record.known(), blind));
  }

  /** Stores new subjects, without their identifiers. */
  void insert(Handle handle, List<NewSubject> subjects) {
    vault.insert(handle, subjects.stream().map(NewSubject::key).toList());
    NewSubject.insert(handle, subjects);
  }

  Put put(Handle handle, Identity identity, SubjectRecord record) {
    Optional<SubjectId> existing = id(handle, identity);
    SubjectId subject = existing.orElseGet(() -> SubjectId.random(random));
    Optional<SubjectKey> held = existing.flatMap(id -> vault.key(handle, id));
    List<Identity> identities =
        record.identities().isEmpty() && held.isPresent()
            ? opened(handle, subject, held.get()).identities()
            : record.identities();
    SubjectRecord whole = record.with(including(identity, identities));
    whole.identities().forEach(each -> refuseIfAnothers(handle, each, subject));
    save(handle, subject, held.orElseGet(() -> vault.create(handle, subject)), whole);
    return existing.isPresent() ? Put.REPLACED : Put.CREATED;
  }

  private static List<Identity> including(Identity identity, List<Identity> others) {
    Set<Identity> all = new LinkedHashSet<>();
    all.add(identity);
    all.addAll(others);
    return new ArrayList<>(all);
  }

  private void refuseIfAnothers(Handle handle, Identity identity, SubjectId subject) {
    Optional<SubjectId> owner = id(handle, identity);
    if (owner.isPresent() && !owner.get().equals(subject)) {
      throw Fault.caller(
          409,
          "identity_conflict",
          "an identity in system '"
              + identity.system()
              + "' belongs to another subject: delete or change that one first");
    }
  }

  private void save(Handle handle, SubjectId subject, SubjectKey key, SubjectRecord record) {
    handle
        .createUpdate(
            "INSERT INTO subject (subject_id, sealed) VALUES (:id, :sealed)"
                + " ON CONFLICT (subject_id) DO UPDATE SET sealed = excluded.sealed")
        .bind("id", subject.value())
        .bind("sealed", sealed(key, record))
        .execute();
    replace(handle, "identity", subject, record.identities().stream().map(this::blindOf).toList());
    replace(handle, "identifier", subject, Identifiers.blinds(record.known(), blind));
  }

  private static byte[] sealed(SubjectKey key, SubjectRecord record) {
    return key.seal(Json.bytes(SubjectJson.write(record, RevealPermit.SEAL)), CONTEXT);
  }

  private static void replace(Handle handle, String table, SubjectId subject, List<byte[]> blinds) {
    handle
        .createUpdate("DELETE FROM " + table + " WHERE subject_id = :id")
        .bind("id", subject.value())
        .execute();
    if (blinds.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch("INSERT INTO " + table + " (blind, subject_id) VALUES (:blind, :id)");
    blinds.forEach(each -> batch.bind("blind", each).bind("id", subject.value()).add());
    batch.execute();
  }

  /** The subject that {@code identity} names. */
  public Optional<Subject> find(Identity identity) {
    return store.read(handle -> find(handle, blindOf(identity)));
  }

  /** Identity, key, record and preferences in one query, by one prepared statement. */
  private Optional<Subject> find(Handle handle, byte[] blinded) {
    try (PreparedStatement statement = handle.getConnection().prepareStatement(FIND)) {
      statement.setBytes(1, blinded);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(found(handle, row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new TransactionException("the subject could not be read", e);
    }
  }

  private Subject found(Handle handle, ResultSet row) throws SQLException {
    SubjectId subject = new SubjectId(row.getString("subject_id"));
    SubjectKey key = vault.key(handle, subject, row);
    SubjectRecord record = SubjectJson.read(Json.object(key.open(row.getBytes("record"), CONTEXT)));
    return new Subject(subject, record, PreferenceRows.read(row, key), key);
  }

  /**
   * Tells which identifiers are others' than {@code own}'s.
   *
   * @param systems the systems whose own ids count as identifiers
   */
  public Whose whose(Subject own, Collection<String> systems) {
    return new Whose(store, blind, own, systems);
  }

  /**
   * Destroys the key of the subject that {@code identity} names, and every row that finds it. When
   * this returns, the wrapped key is in no file of the database.
   *
   * @return false when there is no such subject
   */
  public boolean shred(Identity identity) {
    return store.erase(
        handle -> {
          Optional<SubjectId> subject = id(handle, identity);
          subject.ifPresent(
              id -> {
                for (String table : List.of("preference", "identifier", "identity", "subject")) {
                  handle
                      .createUpdate("DELETE FROM " + table + " WHERE subject_id = :id")
                      .bind("id", id.value())
                      .execute();
                }
                vault.shred(handle, id);
              });
          return subject.isPresent();
        });
  }

  private SubjectRecord opened(Handle handle, SubjectId subject, SubjectKey key) {
    byte[] sealed = SEALED.first(handle, subject.value()).orElseThrow();
    return SubjectJson.read(Json.object(key.open(sealed, CONTEXT)));
  }

  Optional<SubjectId> id(Handle handle, Identity identity) {
    return ID.first(handle, blindOf(identity));
  }

  private byte[] blindOf(Identity identity) {
    return Identifiers.identity(
        blind, identity.system(), identity.id().reveal(RevealPermit.BLIND_INDEX));
  }
}
