package dev.sotto.bench.accuracy;

import java.util.Map;

/**
 * A set's figures, as score.py defines them.
 *
 * @param texts how many texts
 * @param labels a row for each scored label, by name
 * @param all the scored labels together
 * @param falseAlarms predictions that hit nothing, by label, also of labels without gold
 * @param alarmedTexts texts with a false alarm of a scored label, or of any where all are scored
 */
record Score(
    int texts,
    Map<String, Row> labels,
    Row all,
    Map<String, Integer> falseAlarms,
    int alarmedTexts) {
  /** The row of a label, of zeros if the set has none. */
  Row of(String label) {
    Row none = new Row(new Figures(0, 0, 0), new Figures(0, 0, 0), 0, 0, 0, 0);
    return labels.getOrDefault(label, none);
  }
}
