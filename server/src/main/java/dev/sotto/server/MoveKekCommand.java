package dev.sotto.server;

import dev.sotto.server.store.Store;
import dev.sotto.server.vault.KekMove;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sotto keys move-kek}: works beside running servers. */
@Command(
    name = "move-kek",
    mixinStandardHelpOptions = true,
    description = {
      "Puts the key-encryption keys under another key file or KMS, or, without --from,",
      "under the newest version of the KMS's key."
    },
    footer = {
      "",
      "Running servers hold the keys and go on; start them with the new configuration",
      "at the next occasion.",
      "",
      "Examples:",
      "  sotto keys move-kek --from old.yaml --config sotto.yaml",
      "  vault write -f transit/keys/sotto/rotate && sotto keys move-kek --config sotto.yaml",
      "",
      "Exit codes: 0 done, 2 wrong use, 3 failed: nothing was changed."
    })
final class MoveKekCommand implements Callable<Integer> {
  @Option(
      names = "--config",
      required = true,
      paramLabel = "FILE",
      description = "The configuration that names the new key file or KMS.")
  private @Nullable Path file;

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description = "The configuration that names the old one.")
  private @Nullable Path from;

  @Override
  public Integer call() {
    Path named = Objects.requireNonNull(file, "--config");
    StoreOption.Place next = StoreOption.existing(named);
    StoreOption.Place old = from == null ? next : StoreOption.of(from);
    try (Store store = Store.open(next.database())) {
      int keys = KekMove.run(store, old.kms(), next.kms());
      System.out.println(
          "sotto: "
              + (keys == 1 ? "the key-encryption key is" : keys + " key-encryption keys are")
              + " wrapped anew");
    }
    return Main.DONE;
  }
}
