package dev.sotto.bench.accuracy;

import java.util.List;

/**
 * A labelled text.
 *
 * @param id unique in its set
 * @param language ISO 639-1, or empty
 * @param spans what there is to find
 * @param ignore what counts neither as found nor as a false alarm
 */
record GoldText(String id, String language, String text, List<Span> spans, List<Span> ignore) {
  GoldText {
    spans = List.copyOf(spans);
    ignore = List.copyOf(ignore);
  }

  @Override
  public String toString() {
    return "GoldText[" + id + "]";
  }
}
