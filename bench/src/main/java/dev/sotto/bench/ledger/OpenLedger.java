package dev.sotto.bench.ledger;

import dev.sotto.server.evidence.Ledger;
import dev.sotto.server.evidence.Owner;
import dev.sotto.server.evidence.ReceiptId;
import dev.sotto.server.evidence.Statement;
import dev.sotto.server.http.Json;
import dev.sotto.server.store.Store;
import dev.sotto.server.vault.SubjectId;
import dev.sotto.server.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A ledger in a folder of its own, as a server holds it; gone with its folder when closed. */
final class OpenLedger implements AutoCloseable {
  private static final String REGISTRY = "ab".repeat(32);

  final SecureRandom random = new SecureRandom();
  final Path folder;
  final Store store;
  final Vault vault;
  final Ledger ledger;

  OpenLedger(Path parent) throws IOException {
    this.folder = Files.createTempDirectory(parent, "ledger-bench");
    this.store = Store.open(folder);
    this.vault = Vault.open(store, folder.resolve("kek.json"), random);
    this.ledger = Ledger.open(vault, "bench.example.com", random, Clock.systemUTC());
  }

  /** A subject that was just made. */
  Owner subject() {
    SubjectId id = SubjectId.random(random);
    return new Owner(id, store.write(handle -> vault.create(handle, id)));
  }

  /** Appends a verdict as the gateway writes it: its canonical content has 330 bytes. */
  void append(@Nullable Owner owner) {
    ledger.append(
        Statement.verdict(
            ReceiptId.random(Instant.now(), random),
            "key_bench",
            REGISTRY,
            owner,
            Json.MAPPER
                .createObjectNode()
                .put("verdict", "allowed")
                .put("sent", "cd".repeat(32))
                .put("use", "reply")));
  }

  /** Bytes of the database, its write-ahead log emptied. */
  long bytes() throws IOException {
    store.erase(handle -> true);
    return Files.size(folder.resolve("sotto.db"));
  }

  @Override
  public void close() throws IOException {
    ledger.close();
    store.close();
    delete(folder);
  }

  /** Deletes a folder of files. */
  static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
