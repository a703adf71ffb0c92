package dev.sotto.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page of ours with places that a program writes, each between two comments: {@code <!-- written:
 * NAME -->} and {@code <!-- end: NAME -->}. What stands around them stays.
 */
public final class MarkedPage {
  private MarkedPage() {}

  /**
   * Puts {@code content} into the place of that name.
   *
   * @throws IOException if the page cannot be read or written, or lacks the place
   */
  public static void write(Path page, String name, String content) throws IOException {
    String begin = "<!-- written: " + name + " -->\n";
    String end = "<!-- end: " + name + " -->\n";
    String old = Files.readString(page);
    int from = old.indexOf(begin);
    int to = old.indexOf(end);
    if (from < 0 || to < from) {
      throw new IOException(page + " lacks the place " + name);
    }
    String written = old.substring(0, from + begin.length()) + content + old.substring(to);
    Files.writeString(page, written);
  }
}
