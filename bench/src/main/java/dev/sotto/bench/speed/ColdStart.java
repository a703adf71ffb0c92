package dev.sotto.bench.speed;

import dev.sotto.text.Detector;
import dev.sotto.text.Hints;
import java.util.Locale;

/**
 * How long the detector takes to be ready in a process that has just begun: prints milliseconds for
 * making it, and for the first text after that.
 */
public final class ColdStart {
  private ColdStart() {}

  public static void main(String[] args) {
    long start = System.nanoTime();
    Detector detector = Detector.standard();
    long made = System.nanoTime();
    int found = detector.find("I am Anna Keller, anna@example.com", Hints.NONE).size();
    long answered = System.nanoTime();
    System.out.printf(
        Locale.ROOT, "%.1f\t%.1f\t%d%n", (made - start) / 1e6, (answered - made) / 1e6, found);
  }
}
