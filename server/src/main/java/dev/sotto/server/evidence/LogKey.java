package dev.sotto.server.evidence;

import com.google.crypto.tink.subtle.Ed25519Sign;
import dev.sotto.ledger.Checkpoint;
import dev.sotto.ledger.LogException;
import dev.sotto.ledger.NoteSignature;
import dev.sotto.ledger.SignedNote;
import dev.sotto.ledger.SigningKey;
import dev.sotto.ledger.VerifierKey;
import dev.sotto.server.fault.Fault;
import dev.sotto.server.vault.SubjectKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The key that signs checkpoints, kept sealed under the house's key. Signs through Tink, which
 * takes a sixth of the JDK's time. Thread-safe.
 */
final class LogKey {
  private static final String CONTEXT = "evidence/log_key";
  private static final int SEED_BYTES = 32;

  private final VerifierKey verifier;
  private final Ed25519Sign signer;

  private LogKey(SigningKey key) {
    this.verifier = key.verifier();
    try {
      this.signer = new Ed25519Sign(Arrays.copyOf(key.secret(), SEED_BYTES));
    } catch (GeneralSecurityException e) {
      throw Fault.ours("log_key", "cannot use the log's signing key", e);
    }
  }

  /**
   * The key that is stored; empty in a new database.
   *
   * @throws Fault {@code log_key} when the stored row was changed
   */
  static Optional<LogKey> stored(Handle handle, SubjectKey house) {
    return handle
        .createQuery("SELECT vkey, sealed FROM log_key WHERE id = 1")
        .map((row, context) -> opened(row.getString("vkey"), row.getBytes("sealed"), house))
        .findOne();
  }

  private static LogKey opened(String vkey, byte[] sealed, SubjectKey house) {
    try {
      VerifierKey verifier = VerifierKey.parse(vkey);
      LogKey key = new LogKey(SigningKey.of(verifier.name(), house.open(sealed, CONTEXT)));
      if (key.verifier.equals(verifier)) {
        return key;
      }
    } catch (LogException e) {
      throw Fault.ours("log_key", "the log's stored key was changed: " + e.reason(), e);
    }
    throw Fault.ours("log_key", "the log's stored key was changed", null);
  }

  /**
   * Makes and stores the key of a new log.
   *
   * @throws Fault {@code log_origin} when {@code origin} cannot name a log
   */
  static LogKey create(Handle handle, SubjectKey house, String origin, SecureRandom random) {
    SigningKey key = generate(origin, random);
    handle
        .createUpdate("INSERT INTO log_key (id, vkey, sealed) VALUES (1, :vkey, :sealed)")
        .bind("vkey", key.verifier().toString())
        .bind("sealed", house.seal(key.secret(), CONTEXT))
        .execute();
    return new LogKey(key);
  }

  private static SigningKey generate(String origin, SecureRandom random) {
    try {
      return SigningKey.generate(origin, random);
    } catch (LogException e) {
      throw Fault.caller(400, "log_origin", "the log's origin: " + e.reason());
    }
  }

  /** What verifies its signatures. */
  VerifierKey verifier() {
    return verifier;
  }

  /** The name of the log. */
  String origin() {
    return verifier.name();
  }

  /** Signs {@code checkpoint}. */
  SignedNote sign(Checkpoint checkpoint) {
    String text = checkpoint.text();
    try {
      byte[] signature = signer.sign(text.getBytes(StandardCharsets.UTF_8));
      return new SignedNote(
          text, List.of(new NoteSignature(verifier.name(), verifier.id(), signature)));
    } catch (GeneralSecurityException e) {
      throw Fault.ours("log_key", "cannot sign a checkpoint", e);
    }
  }
}
