package dev.sotto.server;

/** Waits for the process to be told to stop, and then closes what runs. */
final class Stop {
  private Stop() {}

  /**
   * Blocks until SIGTERM or SIGINT, closes {@code running}, and ends the process: with 0 when it
   * closed, with {@link Main#FAILED} when it did not. Does not return.
   */
  static void await(AutoCloseable running) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(running), "stop"));
    try {
      Thread.currentThread().join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A signal's exit code would be 143 or 130: being told to stop is no failure. */
  private static void end(AutoCloseable running) {
    int code = Main.DONE;
    try {
      running.close();
    } catch (Exception e) {
      System.err.println("sotto: did not stop cleanly: " + e.getClass().getName());
      code = Main.FAILED;
    }
    System.out.flush();
    Runtime.getRuntime().halt(code);
  }
}
