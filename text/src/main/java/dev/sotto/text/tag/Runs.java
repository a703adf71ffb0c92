package dev.sotto.text.tag;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Keeps a few idle runs, so that a short text does not pay for new arrays. Thread-safe, without
 * locks: who finds its place empty makes a run of its own.
 */
final class Runs {
  /** A power of two: at most so many runs are kept, of about 150 kB each. */
  private static final int PLACES = 16;

  private final TagModel model;
  private final AtomicReferenceArray<TaggerRun> idle = new AtomicReferenceArray<>(PLACES);

  Runs(TagModel model) {
    this.model = model;
  }

  TaggerRun take() {
    TaggerRun run = idle.getAndSet(place(), null);
    return run == null ? new TaggerRun(model) : run;
  }

  /** Takes back a run that has ended well. */
  void give(TaggerRun run) {
    idle.set(place(), run);
  }

  private static int place() {
    return (int) Thread.currentThread().getId() & PLACES - 1;
  }
}
