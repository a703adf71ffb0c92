package dev.sotto.server;

import dev.sotto.server.evidence.LogTree;
import dev.sotto.server.fault.Fault;
import dev.sotto.server.http.Json;
import dev.sotto.server.store.Database;
import dev.sotto.server.store.Store;
import dev.sotto.server.vault.Tombstones;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** {@code sotto backup}: works beside a running server. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a consistent copy of the database into one file, while the server runs.",
      "The key file is not in it: keep that elsewhere."
    },
    footer = {
      "",
      "With PostgreSQL use pg_dump (docs/backup.md). While the copy is read, a deletion",
      "may answer 503 and ask to be sent again.",
      "",
      "Examples:",
      "  sotto backup --config shop/sotto.yaml --to /backup/shop-2026-11-24.zip",
      "",
      "Exit codes: 0 written, 2 wrong use, 3 failed: nothing was written."
    })
final class BackupCommand implements Callable<Integer> {
  @Mixin private final StoreOption place = new StoreOption();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FILE",
      description = "The file; it must not be there.")
  private @Nullable Path to;

  @Option(
      names = "--with-key",
      description = "Puts the key file beside the data: whoever has the file then has everything.")
  private boolean withKey;

  @Override
  public Integer call() {
    Path archive = Objects.requireNonNull(to, "--to").toAbsolutePath();
    if (Files.exists(archive)) {
      throw Fault.caller(409, "exists", archive + " is there already: name another file");
    }
    StoreOption.Place named = place.existing();
    Optional<Path> key = key(named);
    Path copy = folderBeside(archive);
    try {
      Database.Sqlite copied = copy(named.database(), copy);
      try (Store store = Store.openReadOnly(copied)) {
        ObjectNode about = about(store);
        Path database = copy.resolve(BackupArchive.DATABASE);
        BackupArchive.write(archive, about, Tombstones.all(store), database, key);
        System.out.println(
            "sotto: " + archive + " holds " + about.path("entries").asLong() + " ledger entries");
      }
    } finally {
      BackupArchive.clear(copy);
    }
    return Main.DONE;
  }

  private Optional<Path> key(StoreOption.Place named) {
    if (!withKey) {
      return Optional.empty();
    }
    return Optional.of(
        Optional.ofNullable(named.kms().file())
            .orElseThrow(
                () -> Fault.caller(400, "backup", "a KMS holds the key: leave out --with-key")));
  }

  /** On the same disk as the archive, so that it is full in one place only. */
  private static Path folderBeside(Path archive) {
    try {
      return Files.createTempDirectory(archive.getParent(), ".sotto-backup");
    } catch (IOException e) {
      throw Fault.caller(400, "backup", "cannot write beside " + archive + ": name another folder");
    }
  }

  private static Database.Sqlite copy(Database database, Path folder) {
    try (Store store = Store.openReadOnly(database)) {
      store.copy(folder.resolve(BackupArchive.DATABASE));
    }
    return new Database.Sqlite(folder);
  }

  private static ObjectNode about(Store store) {
    ObjectNode about = Json.MAPPER.createObjectNode();
    about.put("sotto", new Version().getVersion()[0]);
    about.put("made_at", Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS).toString());
    LogTree.of(store)
        .ifPresent(
            log ->
                about
                    .put("entries", log.size())
                    .put("vkey", log.vkey())
                    .put("checkpoint", log.checkpoint()));
    return about;
  }
}
