package dev.sotto.bench.speed;

import dev.sotto.text.Detector;
import dev.sotto.text.Hints;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What the detector holds: {@code MemoryUse DATA_FOLDER}, in a process with a small heap. Prints MB
 * of live heap that the detector takes, and says by ending well that cs-star fits beside it.
 */
public final class MemoryUse {
  private MemoryUse() {}

  public static void main(String[] args) throws IOException {
    Corpus corpus = new Corpora(Path.of(args[0])).of("cs-star");
    long before = Heap.live();
    Detector detector = Detector.standard();
    int found = 0;
    for (int pass = 0; pass < 3; pass++) {
      for (String text : corpus.texts()) {
        found += detector.find(text, Hints.language("en")).size();
      }
    }
    long after = Heap.live();
    System.out.printf(Locale.ROOT, "%.1f\t%d%n", (after - before) / 1e6, found);
    System.out.println(detector.find("I am Anna Keller", Hints.NONE).size());
  }
}
