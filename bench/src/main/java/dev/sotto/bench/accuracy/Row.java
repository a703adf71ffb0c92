package dev.sotto.bench.accuracy;

/**
 * What was found of one label, or of several together.
 *
 * @param exact hits with the same start and end
 * @param overlap hits that share a unit, one to one
 * @param touched gold spans that share a unit with a prediction of any label
 * @param leaks gold spans with a letter or digit that no prediction of any label covers
 * @param records records with such gold
 * @param leakyRecords records with a leak
 */
record Row(Figures exact, Figures overlap, int touched, int leaks, int records, int leakyRecords) {
  int gold() {
    return overlap.gold();
  }

  double any() {
    return Share.of(touched, gold());
  }

  double leak() {
    return Share.of(leaks, gold());
  }

  double leakyShare() {
    return Share.of(leakyRecords, records);
  }
}
