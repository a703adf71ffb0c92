package dev.sotto.bench.accuracy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Scores predictions against gold by the definitions of the evaluation data's score.py (its
 * docstring), with the labels that {@link Labels} merges. Not thread-safe.
 */
final class Scorer {
  private final @Nullable Set<String> wanted;
  private final Map<String, Tally> byLabel = new TreeMap<>();
  private final Map<String, Integer> falseAlarms = new TreeMap<>();
  private int records;
  private int leakyRecords;
  private int texts;
  private int alarmedTexts;

  private Scorer(@Nullable Set<String> wanted) {
    this.wanted = wanted;
  }

  /** Scores every label that has gold. */
  static Scorer ofAll() {
    return new Scorer(null);
  }

  /** Scores {@code labels} only; what predictions of others cover is covered all the same. */
  static Scorer of(Set<String> labels) {
    return new Scorer(Set.copyOf(labels));
  }

  /**
   * Adds a text with what was predicted.
   *
   * @throws IllegalArgumentException if a prediction lies outside the text
   */
  void add(GoldText gold, List<Span> found) {
    for (Span span : found) {
      if (span.start() < 0 || span.end() <= span.start() || span.end() > gold.text().length()) {
        throw new IllegalArgumentException("a prediction lies outside the text " + gold.id());
      }
    }
    List<Span> spans = Labels.merge(gold.spans());
    List<Span> predicted = Labels.merge(found);
    texts++;
    hits(spans, predicted, Labels.merge(gold.ignore()));
    leaks(spans, new Coverage(gold.text(), predicted));
  }

  private void hits(List<Span> gold, List<Span> predicted, List<Span> ignore) {
    Set<String> labels = new TreeSet<>();
    gold.forEach(g -> labels.add(g.label()));
    predicted.forEach(p -> labels.add(p.label()));
    boolean alarmed = false;
    for (String label : labels) {
      List<Span> g = gold.stream().filter(s -> s.label().equals(label)).toList();
      List<Span> p =
          predicted.stream()
              .filter(s -> s.label().equals(label) && !ignored(s, gold, ignore))
              .toList();
      int hits = Pairing.of(g, p).hits();
      Set<Span> same = new HashSet<>(g);
      same.retainAll(p);
      tally(label)
          .found(
              new Figures(same.size(), p.size(), g.size()), new Figures(hits, p.size(), g.size()));
      if (p.size() > hits) {
        falseAlarms.merge(label, p.size() - hits, Integer::sum);
        alarmed |= wanted == null || wanted.contains(label);
      }
    }
    alarmedTexts += alarmed ? 1 : 0;
  }

  private static boolean ignored(Span predicted, List<Span> gold, List<Span> ignore) {
    return ignore.stream().anyMatch(predicted::touches)
        && gold.stream().noneMatch(predicted::touches);
  }

  private void leaks(List<Span> gold, Coverage coverage) {
    Map<String, Boolean> leaky = new TreeMap<>();
    for (Span span : gold) {
      boolean leaks = coverage.leaks(span);
      tally(span.label()).open(coverage.touches(span) ? 1 : 0, leaks ? 1 : 0);
      leaky.merge(span.label(), leaks, Boolean::logicalOr);
    }
    leaky.forEach((label, leaks) -> tally(label).record(leaks));
    leaky.keySet().removeIf(label -> wanted != null && !wanted.contains(label));
    records += leaky.isEmpty() ? 0 : 1;
    leakyRecords += leaky.containsValue(true) ? 1 : 0;
  }

  private Tally tally(String label) {
    return byLabel.computeIfAbsent(label, l -> new Tally());
  }

  Score score() {
    Map<String, Row> rows = new TreeMap<>();
    byLabel.forEach((label, tally) -> rows.put(label, tally.row()));
    rows.values().removeIf(row -> wanted == null && row.gold() == 0);
    if (wanted != null) {
      rows.keySet().retainAll(wanted);
    }
    Map<String, Integer> alarms = new TreeMap<>(falseAlarms);
    alarms.keySet().removeIf(label -> wanted != null && !wanted.contains(label));
    return new Score(texts, rows, together(rows), alarms, alarmedTexts);
  }

  private Row together(Map<String, Row> rows) {
    Figures exact = new Figures(0, 0, 0);
    Figures overlap = new Figures(0, 0, 0);
    int touched = 0;
    int leaks = 0;
    for (Row row : rows.values()) {
      exact = exact.plus(row.exact());
      overlap = overlap.plus(row.overlap());
      touched += row.touched();
      leaks += row.leaks();
    }
    return new Row(exact, overlap, touched, leaks, records, leakyRecords);
  }
}
