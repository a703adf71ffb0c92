package dev.sotto.bench.speed;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Locale;

/** Times a peer over texts for some seconds of processor time, after a third of that to warm up. */
final class PeerClock {
  /** What the peer does with a text. */
  interface Work {
    void on(String text) throws IllegalAccessException, InvocationTargetException;
  }

  private PeerClock() {}

  static void run(String name, double load, List<String> texts, double seconds, Work work)
      throws IllegalAccessException, InvocationTargetException {
    pass(texts, seconds / 3, work);
    long start = Clock.nanos();
    int done = pass(texts, seconds, work);
    double took = (Clock.nanos() - start) / 1e9;
    Corpus read = new Corpus(name, "en", cycle(texts, done));
    System.out.printf(
        Locale.ROOT, "%s\t%.2f\t%d\t%d\t%.3f%n", name, load, read.bytes(), read.tokens(), took);
  }

  private static int pass(List<String> texts, double seconds, Work work)
      throws IllegalAccessException, InvocationTargetException {
    long end = Clock.nanos() + (long) (seconds * 1e9);
    int done = 0;
    while (Clock.nanos() < end) {
      work.on(texts.get(done % texts.size()));
      done++;
    }
    return done;
  }

  private static List<String> cycle(List<String> texts, int n) {
    return java.util.stream.IntStream.range(0, n)
        .mapToObj(i -> texts.get(i % texts.size()))
        .toList();
  }
}
