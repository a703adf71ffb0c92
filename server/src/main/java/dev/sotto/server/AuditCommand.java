package dev.sotto.server;

import dev.sotto.ledger.LogException;
import dev.sotto.ledger.SignedNote;
import dev.sotto.server.evidence.StoredLog;
import dev.sotto.server.fault.Fault;
import dev.sotto.server.store.Store;
import dev.sotto.server.vault.KmsConfig;
import dev.sotto.server.vault.Vault;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sotto audit}: reads only, and works beside a running server. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = "Checks the whole stored ledger: every entry, every hash, every signature.",
    footer = {
      "",
      "An older checkpoint, out of a receipt or from GET /log/checkpoint, shows too",
      "that the log was only added to since then.",
      "",
      "Examples:",
      "  sotto audit --data shop/data",
      "  sotto audit --config shop/sotto.yaml",
      "  sotto audit --data shop/data --checkpoint last-week.txt",
      "",
      "Exit codes: 0 all is as it was written, 1 something was changed, 2 wrong use,",
      "3 failed."
    })
final class AuditCommand implements Callable<Integer> {
  @Mixin private final StoreOption place = new StoreOption();

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description = "The key file, where it is elsewhere.")
  private @Nullable Path keyFile;

  @Option(
      names = "--checkpoint",
      paramLabel = "FILE",
      description = "An older checkpoint of this log.")
  private @Nullable Path checkpoint;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    StoreOption.Place named = place.existing();
    KmsConfig kms = keyFile == null ? named.kms() : new KmsConfig.File(keyFile);
    Optional.ofNullable(kms.file()).ifPresent(key -> require(key, "no key file"));
    Optional<SignedNote> known = Optional.ofNullable(checkpoint).map(AuditCommand::note);
    try (Store store = Store.openReadOnly(named.database())) {
      return tell(new StoredLog(Vault.open(store, kms, new SecureRandom())).audit(known));
    }
  }

  private static void require(Path file, String what) {
    if (!Files.isRegularFile(file)) {
      throw Fault.caller(400, "data_folder", what + " at " + file + ": name the right one");
    }
  }

  private static SignedNote note(Path file) {
    try {
      return SignedNote.parse(Files.readAllBytes(file));
    } catch (IOException e) {
      throw Fault.caller(400, "checkpoint", "cannot read " + file + ": name an existing file");
    } catch (LogException e) {
      throw Fault.caller(400, "checkpoint", file + " is no checkpoint: " + e.reason());
    }
  }

  private int tell(StoredLog.Result result) {
    PrintWriter out = Objects.requireNonNull(spec, "spec").commandLine().getOut();
    return switch (result) {
      case StoredLog.Result.Sound sound -> {
        out.printf(
            "SOUND: %d entries of the log %s%n  opened and compared: %d; erased with their subject:"
                + " %d%n",
            sound.size(), sound.vkey(), sound.opened(), sound.erased());
        yield Main.DONE;
      }
      case StoredLog.Result.Broken broken -> {
        out.println(
            "BROKEN"
                + (broken.index() < 0 ? ": " : " at index " + broken.index() + ": ")
                + broken.message());
        yield Main.NO;
      }
    };
  }
}
