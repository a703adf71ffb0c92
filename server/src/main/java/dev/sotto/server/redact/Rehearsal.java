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
record Rehearsal(Map<Question, List<Finding>> answers) {
  static final Rehearsal NONE = new Rehearsal(Map.of());

  /** A text, and what its structure tells. */
  record Question(String text, List<Finding> told) {
    @Override
    public String toString() {
      return "Question[" + text.length() + " chars]";
    }
  }

  /** Asks another finder, and keeps what it says. */
  private record Kept(Finder finder, Map<Question, List<Finding>> answers) implements Finder {
    @Override
    public List<Finding> find(String text, Hints hints) {
      return find(text, List.of(), hints);
    }

    @Override
    public List<Finding> find(String text, List<Finding> told, Hints hints) {
      return answers.computeIfAbsent(
          new Question(text, told), asked -> finder.find(text, told, hints));
    }

    @Override
    public String toString() {
      return "Kept[" + answers.size() + " texts]";
    }
  }

  /** Goes through {@code part} once, to learn which texts it asks about and to answer them. */
  static Rehearsal of(Part.Text part, Finder finder, Hints hints) {
    Map<Question, List<Finding>> answers = new HashMap<>();
    Finder kept = new Kept(finder, answers);
    if (part.format() == Format.TEXT) {
      kept.find(part.text(), hints);
    } else {
      new Masker(kept).begin(hints, Protections.DEFAULT).mask(part.text(), part.format());
    }
    return new Rehearsal(answers);
  }

  /** What was said of {@code text}; asks {@code finder} where it was not asked ahead. */
  List<Finding> find(String text, List<Finding> told, Finder finder, Hints hints) {
    List<Finding> known = answers.get(new Question(text, told));
    return known == null ? finder.find(text, told, hints) : known;
  }

  @Override
  public String toString() {
    return "Rehearsal[" + answers.size() + " texts]";
  }
}
