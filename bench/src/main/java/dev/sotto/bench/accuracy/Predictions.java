package dev.sotto.bench.accuracy;

import dev.sotto.text.Finder;
import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import dev.sotto.text.known.KnownIdentifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** What a finder finds in a set's texts, each told its language, on several threads. */
final class Predictions {
  private final Finder finder;
  private final ExecutorService threads;
  private final Progress progress;

  Predictions(Finder finder, ExecutorService threads, Progress progress) {
    this.finder = finder;
    this.threads = threads;
    this.progress = progress;
  }

  /** Runs over a set twice: knowing nobody, and knowing what {@link KnownValues} says. */
  FoundSet run(String name, List<GoldText> gold) throws InterruptedException {
    List<Future<FoundText>> waiting = new ArrayList<>();
    gold.forEach(text -> waiting.add(threads.submit(() -> find(text))));
    List<FoundText> found = new ArrayList<>();
    for (Future<FoundText> next : waiting) {
      found.add(get(next));
      progress.show(name, found.size(), gold.size());
    }
    return new FoundSet(name, found);
  }

  private static FoundText get(Future<FoundText> next) throws InterruptedException {
    try {
      return next.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the detector failed on a text", e.getCause());
    }
  }

  private FoundText find(GoldText gold) {
    String language = gold.language().isEmpty() ? null : gold.language();
    List<Finding> alone = finder.find(gold.text(), Hints.language(language));
    KnownIdentifiers known = KnownIdentifiers.of(KnownValues.of(gold));
    List<Finding> knowing = finder.find(gold.text(), new Hints(language, known));
    return new FoundText(gold, alone, knowing);
  }
}
