package dev.sotto.text.known;

import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import dev.sotto.text.WordFinder;
import dev.sotto.text.words.Words;
import java.util.ArrayList;
import java.util.List;

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
    int languages = CommonWords.languages(hints.language());
    new KnownScan(words, known, languages).find(found);
    ReadText read = ReadText.of(words.text());
    if (read != null) {
      List<Finding> more = new ArrayList<>();
      new KnownScan(Words.of(read.text()), known, languages).find(more);
      read.add(more, found);
    }
    for (String name : known.unspaced) {
      Unspaced.find(words.text(), name, found);
    }
  }
}
