package dev.sotto.server;

import dev.sotto.ledger.LogException;
import dev.sotto.ledger.Receipt;
import dev.sotto.ledger.ReceiptCheck;
import dev.sotto.ledger.ReceiptResult;
import dev.sotto.ledger.ReceiptVerifier;
import dev.sotto.ledger.VerifierKey;
import dev.sotto.server.evidence.ReceiptJson;
import dev.sotto.server.fault.Fault;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sotto verify}: needs the receipt alone, no data folder and no server. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Checks a receipt offline: what it says, that it stands in the log, who signed.",
    footer = {
      "",
      "The log's key comes from elsewhere than the receipt: from GET /log/vkey or",
      "whoever runs the server. Without it, anybody may have made and signed it.",
      "",
      "Examples:",
      "  sotto verify receipt.json --vkey \"$SOTTO_VKEY\"",
      "  curl -s -H \"x-api-key: $SOTTO_KEY\" \\",
      "    $SOTTO_URL/v1/receipts/$ID | sotto verify - --vkey \"$SOTTO_VKEY\"",
      "",
      "Exit codes: 0 valid and signed by that key, 1 not valid or the signer is",
      "unconfirmed, 2 wrong use or an unreadable file."
    })
final class VerifyCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";
  private static final int MAX_BYTES = 64 * 1024 * 1024;

  @Parameters(paramLabel = "RECEIPT.json", description = "The receipt; - for standard input.")
  private String file = "";

  @Option(names = "--vkey", paramLabel = "TEXT", description = "The log's key: name+id+base64.")
  private @Nullable String vkey;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Optional<VerifierKey> trusted = Optional.ofNullable(vkey).map(VerifyCommand::key);
    byte[] json = read();
    Receipt receipt;
    try {
      receipt = ReceiptJson.read(json);
    } catch (Fault e) {
      out().println("INVALID: " + e.say());
      return Main.NO;
    }
    return tell(ReceiptVerifier.verify(receipt, trusted));
  }

  private static VerifierKey key(String text) {
    try {
      return VerifierKey.parse(text.strip());
    } catch (LogException e) {
      throw Fault.caller(400, "vkey", "--vkey: " + e.reason());
    }
  }

  private byte[] read() {
    try {
      if (file.equals(STANDARD_INPUT)) {
        return System.in.readNBytes(MAX_BYTES);
      }
      Path path = Path.of(file);
      if (Files.size(path) > MAX_BYTES) {
        throw Fault.caller(400, "receipt_file", "the file is too large for a receipt: " + file);
      }
      return Files.readAllBytes(path);
    } catch (IOException | InvalidPathException e) {
      throw Fault.caller(400, "receipt_file", "cannot read " + file + ": name an existing file");
    }
  }

  private int tell(ReceiptResult result) {
    PrintWriter out = out();
    for (ReceiptCheck check : result.checks()) {
      out.printf("%-5s %-8s %s%n", check.passed() ? "ok" : "FAIL", check.about(), check.message());
    }
    return switch (result) {
      case ReceiptResult.Valid valid -> {
        out.println("VALID: signed by " + valid.signer());
        yield Main.DONE;
      }
      case ReceiptResult.Unconfirmed unconfirmed -> {
        out.println(
            "UNCONFIRMED: consistent, but nothing says that the log's key is "
                + unconfirmed.claimed()
                + "; name the key that you trust with --vkey");
        yield Main.NO;
      }
      case ReceiptResult.Invalid invalid -> {
        out.println("INVALID: " + invalid.failures().size() + " of the checks failed");
        yield Main.NO;
      }
    };
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec, "spec").commandLine().getOut();
  }
}
