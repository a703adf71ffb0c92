package dev.sotto.text.tag;

import java.util.List;

/**
 * A text with its gold spans.
 *
 * @param language ISO 639-1 code
 * @param spans sorted by start, without overlaps
 * @param source how far its labels can be trusted
 */
record LabelledText(String language, String text, List<Span> spans, Source source) {
  LabelledText {
    spans = List.copyOf(spans);
  }

  /**
   * A labelled stretch.
   *
   * @param tag begin tag of {@link Tags}, or {@link #UNKNOWN}
   */
  record Span(int start, int end, int tag) {
    /** Whatever stands here may be anything. */
    static final int UNKNOWN = -1;
  }

  /**
   * Where a text comes from.
   *
   * @param weight how much an error counts
   * @param placesPartial whether places and organisations are labelled in part only
   * @param namesPartial whether names in the lists may be missing from the labels
   * @param share of the texts that are used in each round; above 1, some are used more than once
   * @param renamed share of the texts in which names are replaced by others
   * @param recased share of the texts that are put in another case
   */
  record Source(
      float weight,
      boolean placesPartial,
      boolean namesPartial,
      double share,
      double renamed,
      double recased) {
    static final Source TEMPLATE = new Source(1f, false, false, 1, 0, .55);
    static final Source PROSE = new Source(1f, false, false, 1, 0, .3);
  }
}
