package dev.sotto.text.known;

import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import dev.sotto.text.Kind;
import dev.sotto.text.WordFinder;
import dev.sotto.text.words.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is known of the subject, in one pass over the text's words. Findings may overlap: a
 * name within a mail address is found with it.
 */
public final class KnownFinder implements WordFinder {
  @Override
  public void find(Words words, Hints hints, List<Finding> found) {
    KnownIdentifiers known = hints.known();
    if (known.isEmpty()) {
      return;
    }
    if (!known.names.isEmpty()) {
      new NameScan(words, known.names).find(found);
    }
    for (int w = 0; w < words.count(); w++) {
      add(found, known.sequences.at(words, w));
      add(found, known.compacts.at(words, w));
    }
    known.unspaced.forEach(name -> unspaced(words.text(), name, found));
  }

  private static void add(List<Finding> found, @Nullable Finding finding) {
    if (finding != null) {
      found.add(finding);
    }
  }

  private static void unspaced(String text, String name, List<Finding> found) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
      found.add(
          new Finding(
              at,
              at + name.length(),
              Kind.PERSON,
              1,
              "known/name",
              "the subject's name, whole or in part"));
    }
  }
}
