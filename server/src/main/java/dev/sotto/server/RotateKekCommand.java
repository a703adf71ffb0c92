package dev.sotto.server;

import dev.sotto.server.store.Store;
import dev.sotto.server.vault.KekRotation;
import dev.sotto.server.vault.Vault;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sotto keys rotate-kek}: works beside running servers. */
@Command(
    name = "rotate-kek",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a new key-encryption key, moves every subject's key under it, and destroys",
      "the old one. Servers run on meanwhile; an interrupted run goes on where it was."
    },
    footer = {
      "",
      "Backups made before can still be read by whoever has the key file or the KMS: to",
      "close them, change that key too (sotto keys move-kek) and destroy the old one.",
      "",
      "Example:",
      "  sotto keys rotate-kek --config shop/sotto.yaml",
      "",
      "Exit codes: 0 done, 2 wrong use, 3 failed: run it again."
    })
final class RotateKekCommand implements Callable<Integer> {
  private static final long TOLD_EVERY = 10_000;
  private static final long PAUSE_NANOS = 5_000_000;

  @Option(
      names = "--config",
      required = true,
      paramLabel = "FILE",
      description = "The server's configuration.")
  private @Nullable Path file;

  private long told;

  @Override
  public Integer call() {
    Path named = Objects.requireNonNull(file, "--config");
    StoreOption.Place place = StoreOption.existing(named);
    try (Store store = Store.open(place.database())) {
      Vault vault = Vault.open(store, place.kms(), new SecureRandom());
      KekRotation rotation = new KekRotation(vault, () -> LockSupport.parkNanos(PAUSE_NANOS));
      KekRotation.Progress done = rotation.run(this::tell);
      System.out.println(
          "sotto: "
              + done.moved()
              + " keys are under key-encryption key "
              + done.version()
              + "; the older ones are destroyed");
    }
    return Main.DONE;
  }

  private void tell(KekRotation.Progress progress) {
    if (progress.moved() >= told + TOLD_EVERY) {
      told = progress.moved();
      System.err.println("sotto: " + progress.moved() + " of " + progress.total() + " keys moved");
    }
  }
}
