package dev.sotto.server.redact;

import dev.sotto.text.Finder;
import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import dev.sotto.text.document.Format;
import dev.sotto.text.mask.Masker;
import dev.sotto.text.mask.Protections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a finder says of the texts in one part. Finding is most of the work and needs nothing of the
 * parts before, so that it is done ahead on several cores; the mask, which numbers people in their
 * order, then goes through the parts one by one and asks the rehearsals.
 */
record Rehearsal(Map<String, List<Finding>> answers) {
  static final Rehearsal NONE = new Rehearsal(Map.of());

  /** Goes through {@code part} once, to learn which texts it asks about and to answer them. */
  static Rehearsal of(Part.Text part, Finder finder, Hints hints) {
    Map<String, List<Finding>> answers = new HashMap<>();
    if (part.format() == Format.TEXT) {
      answers.put(part.text(), finder.find(part.text(), hints));
      return new Rehearsal(answers);
    }
    Masker masker =
        new Masker((text, known) -> answers.computeIfAbsent(text, t -> finder.find(t, known)));
    masker.begin(hints, Protections.DEFAULT).mask(part.text(), part.format());
    return new Rehearsal(answers);
  }

  /** What was said of {@code text}; asks {@code finder} where it was not asked ahead. */
  List<Finding> find(String text, Finder finder, Hints hints) {
    List<Finding> known = answers.get(text);
    return known == null ? finder.find(text, hints) : known;
  }

  @Override
  public String toString() {
    return "Rehearsal[" + answers.size() + " texts]";
  }
}
