package dev.sotto.text.tag;

import dev.sotto.text.Finder;
import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import java.util.List;

/**
 * Finds names of people, places and organisations, addresses and numbers that only their context
 * explains, in text of any case and punctuation in English, German, French, Spanish, Italian, Dutch
 * and Portuguese. A linear-chain model over hashed features and name lists. Its findings do not
 * overlap. Thread-safe.
 */
public final class Tagger implements Finder {
  private final Runs runs;

  Tagger(TagModel model) {
    this.runs = new Runs(model);
  }

  /** The tagger with the model in this library; reads it, so keep the instance. */
  public static Tagger standard() {
    return new Tagger(TagModel.standard());
  }

  @Override
  public List<Finding> find(String text, Hints hints) {
    TaggerRun run = runs.take();
    List<Finding> findings = run.find(text);
    runs.give(run);
    return findings;
  }
}
