package dev.sotto.server.evidence;

import dev.sotto.server.http.Json;
import dev.sotto.server.store.Database;
import dev.sotto.server.store.Store;
import dev.sotto.server.vault.SubjectId;
import dev.sotto.server.vault.Vault;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import tools.jackson.databind.node.ObjectNode;

/** A ledger on a real database, as a server holds it. */
final class OpenLedger implements AutoCloseable {
  static final String ORIGIN = "log.example.com";
  static final String APP = "key_app";
  static final String REGISTRY = "ab".repeat(32);
  static final Instant NOW = Instant.parse("2026-11-24T08:00:00.123456Z");

  final SecureRandom random = new SecureRandom();
  final Store store;
  final Vault vault;
  final Ledger ledger;

  OpenLedger(Path folder) {
    this(new Database.Sqlite(folder), folder);
  }

  OpenLedger(Database database, Path folder) {
    this(database, folder, ORIGIN);
  }

  OpenLedger(Database database, Path folder, String origin) {
    this.store = Store.open(database);
    try {
      this.vault = Vault.open(store, folder.resolve("kek.json"), random);
      this.ledger = Ledger.open(vault, origin, random, Clock.fixed(NOW, ZoneOffset.UTC));
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  ReceiptId receipt() {
    return ReceiptId.random(NOW, random);
  }

  /** A subject that was just made. */
  Owner subject() {
    SubjectId id = SubjectId.random(random);
    return new Owner(id, store.write(handle -> vault.create(handle, id)));
  }

  void shred(Owner owner) {
    store.erase(
        handle -> {
          vault.shred(handle, owner.id());
          return true;
        });
  }

  static ObjectNode content(String verdict) {
    return Json.MAPPER.createObjectNode().put("verdict", verdict);
  }

  Appended house() {
    return ledger.append(Statement.verdict(receipt(), APP, REGISTRY, null, content("allowed")));
  }

  @Override
  public void close() {
    ledger.close();
    store.close();
  }
}
