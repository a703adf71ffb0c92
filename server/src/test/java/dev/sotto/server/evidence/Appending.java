package dev.sotto.server.evidence;

import java.nio.file.Path;
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
    OpenLedger open = new OpenLedger(Path.of(arguments[0]));
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < WRITERS; i++) {
        callers.submit(() -> append(open));
      }
    }
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
