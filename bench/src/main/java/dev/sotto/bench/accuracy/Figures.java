package dev.sotto.bench.accuracy;

/**
 * Hits among predictions and gold. A rate of nothing by nothing is NaN.
 *
 * @param hits predictions that are right
 * @param predicted all predictions
 * @param gold all there was to find
 */
record Figures(int hits, int predicted, int gold) {
  double precision() {
    return Share.of(hits, predicted);
  }

  double recall() {
    return Share.of(hits, gold);
  }

  double f1() {
    return f(1);
  }

  double f2() {
    return f(2);
  }

  /** F with recall counted {@code beta} times: (1+β²)PR / (β²P+R). */
  private double f(double beta) {
    double p = precision();
    double r = recall();
    if (Double.isNaN(p) || Double.isNaN(r)) {
      return Double.NaN;
    }
    return p + r == 0 ? 0 : (1 + beta * beta) * p * r / (beta * beta * p + r);
  }

  Figures plus(Figures other) {
    return new Figures(hits + other.hits, predicted + other.predicted, gold + other.gold);
  }
}
