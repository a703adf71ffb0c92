package dev.sotto.text.detect;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;

/** Findings over words. */
final class Spans {
  private Spans() {}

  /** A finding from the start of word {@code first} to the end of word {@code last}. */
  static Finding of(
      Page page, int first, int last, Kind kind, double confidence, String rule, String evidence) {
    return new Finding(
        page.words.start(first), page.words.end(last), kind, confidence, rule, evidence);
  }

  static Finding of(
      Page page, Run run, Kind kind, double confidence, String rule, String evidence) {
    return of(page, run.first(), run.last(), kind, confidence, rule, evidence);
  }

  /** The same finding from {@code start} on. */
  static Finding startingAt(Finding f, int start) {
    return new Finding(start, f.end(), f.kind(), f.confidence(), f.rule(), f.evidence());
  }

  /** The same finding up to {@code end}. */
  static Finding endingAt(Finding f, int end) {
    return new Finding(f.start(), end, f.kind(), f.confidence(), f.rule(), f.evidence());
  }
}
