package dev.sotto.bench.speed;

import dev.sotto.text.Detector;
import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import dev.sotto.text.known.KnownIdentifiers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * How much longer a unit of a text made to be slow takes than one of ordinary text: {@code
 * AdversarialSpeed DATA_FOLDER [UNITS]}. Prints {@code name TAB ratio TAB MB/s}, the slowest rate
 * of two lengths, in a process of its own.
 */
public final class AdversarialSpeed {
  private static final int UNITS = 200_000;
  private static final int ROUNDS = 6;

  private static final int WARM_UPS = 15;

  /** Where a tenth of the text is already this much slower, the whole is not tried. */
  private static final double HOPELESS = 40;

  private final Detector detector = Detector.standard();
  private final Hints hints = new Hints(null, KnownIdentifiers.of(Subject.known()));

  private AdversarialSpeed() {}

  public static void main(String[] args) throws IOException {
    int units = args.length > 1 ? Integer.parseInt(args[1]) : UNITS;
    new AdversarialSpeed().run(new Corpora(Path.of(args[0])), units);
  }

  private void run(Corpora corpora, int units) throws IOException {
    String ordinary = corpora.ordinary(units);
    warmUp(ordinary);
    double usual = nanosPerUnit(ordinary);
    print("ordinary text", 1, usual);
    var fewer = Adversaries.of(units / 10);
    Adversaries.of(units)
        .forEach(
            (name, text) -> {
              double few = nanosPerUnit(fewer.getOrDefault(name, ""));
              double all = few / usual > HOPELESS ? few : nanosPerUnit(text);
              print(name, Math.max(few, all) / usual, Math.max(few, all));
            });
  }

  private static void print(String name, double ratio, double nanos) {
    System.out.printf(Locale.ROOT, "%s\t%.2f\t%.2f%n", name, ratio, 1e3 / nanos);
  }

  private void warmUp(String ordinary) {
    String part = ordinary.substring(0, ordinary.length() / 4);
    for (int i = 0; i < WARM_UPS; i++) {
      nanosPerUnit(part);
    }
  }

  /** The best of a few rounds, so that a pause of the machine does not decide. */
  private double nanosPerUnit(String text) {
    double best = Double.MAX_VALUE;
    for (int i = 0; i < ROUNDS; i++) {
      long start = Clock.nanos();
      List<Finding> found = detector.find(text, hints);
      double nanos = (double) (Clock.nanos() - start) / text.length();
      best = found.size() > text.length() ? best : Math.min(best, nanos);
    }
    return best;
  }
}
