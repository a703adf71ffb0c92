package dev.sotto.text.mask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes of overlapping spans a sorted list without overlaps that covers every unit of them. */
final class Spans {
  /** Of two that overlap, the stricter protection decides, then the longer. */
  private static final Comparator<Span> DECIDES =
      Comparator.comparingInt((Span s) -> strictness(s.protection()))
          .thenComparingInt(Span::length);

  private static final Comparator<Span> ORDER =
      Comparator.comparingInt(Span::start).thenComparing(Span::length, Comparator.reverseOrder());

  private Spans() {}

  /** Joins overlapping spans. */
  static List<Span> join(List<Span> spans) {
    List<Span> sorted = new ArrayList<>(spans);
    sorted.sort(ORDER);
    List<Span> joined = new ArrayList<>(sorted.size());
    for (Span span : sorted) {
      int last = joined.size() - 1;
      if (last >= 0 && span.start() < joined.get(last).end()) {
        joined.set(last, union(joined.get(last), span));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }

  /** Adds to {@code spans} those of {@code others} that overlap none of them. */
  static List<Span> fill(List<Span> spans, List<Span> others) {
    List<Span> sorted = new ArrayList<>(others);
    sorted.sort(ORDER);
    List<Span> filled = new ArrayList<>(spans.size() + others.size());
    int next = 0;
    int end = 0;
    for (Span other : sorted) {
      while (next < spans.size() && spans.get(next).start() < other.end()) {
        end = Math.max(end, spans.get(next).end());
        filled.add(spans.get(next++));
      }
      if (other.start() >= end) {
        end = other.end();
        filled.add(other);
      }
    }
    filled.addAll(spans.subList(next, spans.size()));
    return filled;
  }

  private static Span union(Span a, Span b) {
    Span decides = DECIDES.compare(a, b) >= 0 ? a : b;
    return decides.at(a.start(), Math.max(a.end(), b.end()));
  }

  private static int strictness(Protection protection) {
    return switch (protection) {
      case KEEP -> 0;
      case PSEUDONYM -> 1;
      case MASK -> 2;
      case DROP -> 3;
      case BLOCK -> 4;
    };
  }
}
