package dev.sotto.server.evidence;

import dev.sotto.server.store.Database;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A process that appends until it is killed, and prints {@code index receipt} for each entry that
 * was acknowledged.
 */
final class Appending {
  private static final int WRITERS = 32;

  private Appending() {}

  public static void main(String[] arguments) {
    OpenLedger open = new OpenLedger(database(arguments), Path.of(arguments[1]));
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < WRITERS; i++) {
        callers.submit(() -> append(open));
      }
    }
  }

  /** {@code SQLITE FOLDER} or {@code POSTGRES FOLDER URL}. */
  private static Database database(String... arguments) {
    return arguments[0].equals("SQLITE")
        ? new Database.Sqlite(Path.of(arguments[1]))
        : new Database.Postgres(arguments[2], Optional.of("postgres"), Optional.empty());
  }

  private static void append(OpenLedger open) {
    while (true) {
      ReceiptId receipt = open.receipt();
      Appended appended =
          open.ledger.append(
              Statement.verdict(
                  receipt,
                  OpenLedger.APP,
                  OpenLedger.REGISTRY,
                  null,
                  OpenLedger.content("allowed")));
      synchronized (System.out) {
        System.out.println(appended.index() + " " + receipt);
        System.out.flush();
      }
    }
  }
}
