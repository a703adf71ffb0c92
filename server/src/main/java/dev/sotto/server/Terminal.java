package dev.sotto.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What stands at the other end of the standard streams. */
final class Terminal {
  private static final int WIDTH = 100;

  private Terminal() {}

  /** Whether standard output is a terminal. */
  static boolean out() {
    return asks("[ -t 1 ]");
  }

  /** Whether standard error is a terminal. */
  static boolean err() {
    return asks("[ -t 2 ]");
  }

  /** Whether what is printed may be coloured: on a terminal, unless NO_COLOR is set. */
  static boolean colour() {
    String no = System.getenv("NO_COLOR"); // https://no-color.org: any value but an empty one
    return (no == null || no.isEmpty()) && !"dumb".equals(System.getenv("TERM")) && out();
  }

  /** Columns of the terminal; {@value #WIDTH} where there is none. */
  static int width() {
    try {
      Process size =
          new ProcessBuilder("sh", "-c", "stty size 2>/dev/null </dev/tty")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String said = new String(size.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      String[] rowsAndColumns = said.strip().split(" ", 2);
      int columns = rowsAndColumns.length == 2 ? Integer.parseInt(rowsAndColumns[1]) : 0;
      return columns > 0 ? columns : WIDTH;
    } catch (IOException | NumberFormatException e) {
      return WIDTH;
    }
  }

  /** The JDK tells of input and output together only (Console.isTerminal): the shell is asked. */
  private static boolean asks(String test) {
    try {
      return new ProcessBuilder("sh", "-c", test).inheritIO().start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
