package dev.sotto.bench.accuracy;

/** The counts of one label, or of several together, while texts are added. */
final class Tally {
  private Figures exact = new Figures(0, 0, 0);
  private Figures overlap = new Figures(0, 0, 0);
  private int touched;
  private int leaks;
  private int records;
  private int leakyRecords;

  void found(Figures inExact, Figures inOverlap) {
    exact = exact.plus(inExact);
    overlap = overlap.plus(inOverlap);
  }

  void open(int touchedSpans, int leakingSpans) {
    touched += touchedSpans;
    leaks += leakingSpans;
  }

  void record(boolean leaky) {
    records++;
    leakyRecords += leaky ? 1 : 0;
  }

  Row row() {
    return new Row(exact, overlap, touched, leaks, records, leakyRecords);
  }
}
