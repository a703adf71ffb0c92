package dev.sotto.bench.speed;

import dev.sotto.text.Detector;
import dev.sotto.text.Hints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/**
 * One text of many megabytes in one call: {@code LinearSpeed DATA_FOLDER MEGABYTES}, in a process
 * of its own. Prints MB/s, findings and the heap's peak in MB beyond the text.
 */
public final class LinearSpeed {
  private static final int MEGABYTE = 1_000_000;
  private static final int WARM_UPS = 40;

  private LinearSpeed() {}

  public static void main(String[] args) throws IOException {
    Corpora corpora = new Corpora(Path.of(args[0]));
    Detector detector = Detector.standard();
    String small = corpora.ordinary(MEGABYTE / 4);
    for (int i = 0; i < WARM_UPS; i++) {
      detector.find(small, Hints.language("en"));
    }
    String text = corpora.ordinary(Integer.parseInt(args[1]) * MEGABYTE);
    long bytes = text.getBytes(StandardCharsets.UTF_8).length;
    long before = Heap.live();
    Heap.resetPeak();
    long start = Clock.nanos();
    int found = detector.find(text, Hints.language("en")).size();
    double seconds = (Clock.nanos() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%.2f\t%d\t%.0f%n",
        bytes / seconds / MEGABYTE,
        found,
        (Heap.peak() - before) / (double) MEGABYTE);
  }
}
