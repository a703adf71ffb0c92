package dev.sotto.bench.accuracy;

import java.util.function.ToDoubleFunction;

/**
 * What a set's figure must reach.
 *
 * @param set the set, or one language of it
 * @param what the figure in words
 * @param figure the figure
 * @param bound the least or most that it may be
 * @param atLeast whether it must be at least the bound, not at most
 */
record Target(
    String set, String what, ToDoubleFunction<SetReport> figure, double bound, boolean atLeast) {
  static Target least(String set, String what, ToDoubleFunction<SetReport> figure, double bound) {
    return new Target(set, what, figure, bound, true);
  }

  static Target most(String set, String what, ToDoubleFunction<SetReport> figure, double bound) {
    return new Target(set, what, figure, bound, false);
  }

  /** What became of it. */
  Outcome on(SetReport report) {
    double reached = figure.applyAsDouble(report);
    boolean met = atLeast ? reached >= bound : reached <= bound;
    return new Outcome(this, reached, met);
  }

  /** A target with the figure reached; a figure that is undefined is not met. */
  record Outcome(Target target, double reached, boolean met) {}
}
