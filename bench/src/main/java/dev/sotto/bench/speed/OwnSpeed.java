package dev.sotto.bench.speed;

import dev.sotto.text.Detector;
import dev.sotto.text.Hints;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;

/** Our detector by the same clock as the peers: {@code OwnSpeed DATA_FOLDER SECONDS}. */
public final class OwnSpeed {
  private OwnSpeed() {}

  public static void main(String[] args)
      throws IOException, IllegalAccessException, InvocationTargetException {
    List<String> texts = new Corpora(Path.of(args[0])).of("cs-star").texts();
    long start = System.nanoTime();
    Detector detector = Detector.standard();
    double load = (System.nanoTime() - start) / 1e9;
    Hints hints = Hints.language("en");
    double seconds = Double.parseDouble(args[1]);
    PeerClock.run("Sotto, everything on", load, texts, seconds, t -> detector.find(t, hints));
  }
}
