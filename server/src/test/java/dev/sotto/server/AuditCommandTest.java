package dev.sotto.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.server.evidence.Ledger;
import dev.sotto.server.evidence.ReceiptId;
import dev.sotto.server.evidence.Statement;
import dev.sotto.server.http.Json;
import dev.sotto.server.store.Store;
import dev.sotto.server.vault.Vault;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AuditCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();

  @Test
  void audit_soundLog_isDone() throws IOException {
    Path checkpoint = folder.resolve("checkpoint.txt");
    Files.writeString(checkpoint, log(2));
    log(3);
    assertThat(audit("--data", folder.toString(), "--checkpoint", checkpoint.toString()))
        .isEqualTo(0);
    assertThat(out.toString()).contains("SOUND: 5 entries of the log log.example.com+");
  }

  @Test
  void audit_changedEntry_namesItsIndex() {
    log(3);
    try (Store store = Store.open(folder)) {
      store.writeOnly(
          handle -> handle.execute("UPDATE receipt_entry SET app = 'key_other' WHERE idx = 1"));
    }
    assertThat(audit("--data", folder.toString())).isEqualTo(1);
    assertThat(out.toString()).startsWith("BROKEN at index 1: ");
  }

  @Test
  void audit_withoutLogOrKey_isWrongUse() throws IOException {
    assertThat(audit("--data", folder.toString())).isEqualTo(2);
    log(1);
    Files.delete(folder.resolve("kek.json"));
    assertThat(audit("--data", folder.toString())).isEqualTo(2);
    assertThat(folder.resolve("kek.json")).doesNotExist();
    assertThat(audit()).isEqualTo(2);
  }

  private int audit(String... arguments) {
    return new CommandLine(new AuditCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(new StringWriter()))
        .setExecutionExceptionHandler((exception, command, parsed) -> 2)
        .execute(arguments);
  }

  /** Adds entries and returns the checkpoint over them. */
  private String log(int entries) {
    SecureRandom random = new SecureRandom();
    try (Store store = Store.open(folder);
        Ledger ledger =
            Ledger.open(
                Vault.open(store, folder.resolve("kek.json"), random),
                "log.example.com",
                random,
                Clock.systemUTC())) {
      for (int i = 0; i < entries; i++) {
        ledger.append(
            Statement.verdict(
                ReceiptId.random(Instant.EPOCH, random),
                "key_app",
                "00",
                null,
                Json.MAPPER.createObjectNode()));
      }
      return ledger.checkpoint().toString();
    }
  }
}
