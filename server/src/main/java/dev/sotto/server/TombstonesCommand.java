package dev.sotto.server;

import dev.sotto.server.evidence.LogTree;
import dev.sotto.server.fault.Fault;
import dev.sotto.server.store.Store;
import dev.sotto.server.vault.Tombstones;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sotto tombstones}: works beside a running server. */
@Command(
    name = "tombstones",
    mixinStandardHelpOptions = true,
    description = {
      "Lists who was deleted, as digests of random ids that say nothing of anybody;",
      "or deletes again whom a restored database brought back."
    },
    footer = {
      "",
      "Keep the list apart from the backups and newer than they are: run it on a schedule.",
      "",
      "Examples:",
      "  sotto tombstones --config sotto.yaml > /elsewhere/tombstones",
      "  sotto tombstones --config sotto.yaml --replay /elsewhere/tombstones",
      "",
      "Exit codes: 0 done, 2 wrong use, 3 failed."
    })
final class TombstonesCommand implements Callable<Integer> {
  @Mixin private final StoreOption place = new StoreOption();

  @Option(
      names = "--replay",
      paramLabel = "FILE",
      description = "Deletes whom the list (or a newer backup) names; may be given more than once.")
  private List<Path> replay = new ArrayList<>();

  @Override
  public Integer call() {
    StoreOption.Place named = place.existing();
    if (replay.isEmpty()) {
      try (Store store = Store.openReadOnly(named.database())) {
        Tombstones.all(store).forEach(System.out::println);
      }
      return Main.DONE;
    }
    Set<String> digests = digests(replay);
    try (Store store = Store.open(named.database())) {
      System.out.println("sotto: deleted again: " + replay(store, digests));
    }
    return Main.DONE;
  }

  /** Shreds again whom {@code digests} name; returns how many there were. */
  static int replay(Store store, Set<String> digests) {
    return Tombstones.replay(store, digests, LogTree::unlinkShredded);
  }

  /** The digests in {@code files}, each a list or a backup. */
  static Set<String> digests(Collection<Path> files) {
    Set<String> all = new TreeSet<>();
    for (Path file : files) {
      for (String line : zipped(file) ? BackupArchive.tombstones(file) : lines(file)) {
        if (!line.matches("[0-9a-f]{64}")) {
          throw Fault.caller(400, "tombstones", file + " is no list of tombstones and no backup");
        }
        all.add(line);
      }
    }
    return all;
  }

  private static boolean zipped(Path file) {
    try (java.io.InputStream in = Files.newInputStream(file)) {
      return in.read() == 'P' && in.read() == 'K';
    } catch (IOException e) {
      throw unreadable(file);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.ISO_8859_1).stream()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw unreadable(file);
    }
  }

  private static Fault unreadable(Path file) {
    return Fault.caller(400, "tombstones", "cannot read " + file + ": name an existing file");
  }
}
