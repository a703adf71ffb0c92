package dev.sotto.server;

import dev.sotto.server.evidence.LogTree;
import dev.sotto.server.fault.Fault;
import dev.sotto.server.store.DataFolder;
import dev.sotto.server.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** {@code sotto restore}. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = "Makes a data folder from a backup and checks its whole log.",
    footer = {
      "",
      "A backup brings back whoever was deleted since it was made. With --tombstones (a",
      "newer backup, or what 'sotto tombstones' printed) they are deleted again at once.",
      "",
      "Examples:",
      "  sotto restore shop-2026-11-24.zip --data shop/data --tombstones shop.tombstones",
      "  cp /elsewhere/kek.json shop/data/ && sotto audit --data shop/data",
      "",
      "Exit codes: 0 restored, 1 the log does not verify and nothing is left behind,",
      "2 wrong use, 3 failed."
    })
final class RestoreCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The backup.")
  private @Nullable Path archive;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "The data folder: new, or empty.")
  private @Nullable Path data;

  @Option(
      names = "--tombstones",
      paramLabel = "FILE",
      description = "Who was deleted since; may be given more than once.")
  private List<Path> tombstones = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    Path from = Objects.requireNonNull(archive, "FILE");
    Path folder = Objects.requireNonNull(data, "--data");
    requireEmpty(folder);
    ObjectNode about = BackupArchive.about(from);
    try (DataFolder locked = DataFolder.lock(folder)) {
      BackupArchive.extract(from, BackupArchive.DATABASE, folder.resolve(BackupArchive.DATABASE));
      BackupArchive.extract(from, ServerConfig.KEY_FILE, folder.resolve(ServerConfig.KEY_FILE));
      return opened(locked.path(), about);
    } catch (Fault fault) {
      BackupArchive.clear(folder);
      if (!fault.code().equals("ledger_broken")) {
        throw fault;
      }
      System.err.println("sotto: " + fault.say());
      return Main.NO;
    }
  }

  private int opened(Path folder, ObjectNode about) {
    try (Store store = Store.open(folder)) {
      Optional<LogTree> log = LogTree.check(store);
      String told = about.path("checkpoint").asString("");
      if (!log.map(LogTree::checkpoint).orElse("").equals(told)) {
        throw Fault.ours(
            "ledger_broken", "the database is not the one that the backup names", null);
      }
      int shredded = TombstonesCommand.replay(store, TombstonesCommand.digests(tombstones));
      System.out.printf(
          "sotto: restored to %s: %d ledger entries, all verify%n  deleted again: %d%n",
          folder, log.map(LogTree::size).orElse(0L), shredded);
    }
    if (!Files.exists(folder.resolve(ServerConfig.KEY_FILE))) {
      System.out.println("  the key is not in the backup: name it by 'key_file' or 'kms'");
    }
    return Main.DONE;
  }

  private static void requireEmpty(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      if (files.findAny().isPresent()) {
        throw Fault.caller(409, "exists", folder + " is not empty: name a new folder");
      }
    }
  }
}
