package dev.sotto.text;

import dev.sotto.text.detect.StructuredFinder;
import dev.sotto.text.known.KnownFinder;
import dev.sotto.text.tag.Tagger;
import dev.sotto.text.words.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds personal data in text: structured kinds with their checks, names and addresses by a
 * statistical tagger, and the known identifiers of the subject. Thread-safe.
 */
public final class Detector implements Finder {
  private final List<Finder> finders;

  private Detector(List<Finder> finders) {
    this.finders = List.copyOf(finders);
  }

  /** The detector with everything that the library has. */
  public static Detector standard() {
    return new Detector(List.of(new KnownFinder(), new StructuredFinder(), Tagger.standard()));
  }

  /** A detector of the given finders, for tests and comparisons. */
  public static Detector of(List<Finder> finders) {
    return new Detector(finders);
  }

  /** The findings in {@code text}: sorted by start, none overlapping another. */
  @Override
  public List<Finding> find(String text, Hints hints) {
    List<Finding> found = new ArrayList<>();
    Words words = Words.of(text);
    for (Finder finder : finders) {
      if (finder instanceof WordFinder ofWords) {
        ofWords.find(words, hints, found);
      } else {
        found.addAll(finder.find(text, hints));
      }
    }
    return TrailingInitial.join(text, Findings.resolve(text, found));
  }
}
