package dev.sotto.bench.accuracy;

import dev.sotto.text.Finding;
import java.util.List;

/**
 * What was found in a text.
 *
 * @param alone without known identifiers
 * @param knowing with the text's own values known
 */
record FoundText(GoldText gold, List<Finding> alone, List<Finding> knowing) {
  FoundText {
    alone = List.copyOf(alone);
    knowing = List.copyOf(knowing);
  }

  List<Span> aloneSpans() {
    return spans(alone);
  }

  List<Span> knowingSpans() {
    return spans(knowing);
  }

  private static List<Span> spans(List<Finding> found) {
    return found.stream().map(f -> new Span(f.start(), f.end(), f.kind().name())).toList();
  }
}
