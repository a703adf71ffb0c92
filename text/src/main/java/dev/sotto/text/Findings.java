package dev.sotto.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Turns overlapping findings into a sorted list without overlaps. Known identifiers win over rules,
 * checked rules over told ones, told ones over the tagger where it comes to numbers, longer over
 * shorter. What a losing personal finding covered stays covered: findings of one kind are merged,
 * and the rest of a loser becomes a finding of its own. A whole such as a web address takes what
 * stands in it, known or not: who keeps it must look into it ({@code mask.Conversation}).
 */
final class Findings {
  private static final double CHECKED = .9;
  private static final double TOLD = .6;
  private static final double GUESSED = .7;

  /**
   * Kinds whose values are made of others' (a name in a mail address): the whole is what counts.
   */
  private static final Set<Kind> WHOLES =
      EnumSet.of(Kind.EMAIL, Kind.URL, Kind.USERNAME, Kind.ADDRESS, Kind.SECRET, Kind.IBAN);

  private static final Set<Kind> NUMBERS =
      EnumSet.of(Kind.ORDER_ID, Kind.ACCOUNT_ID, Kind.OTHER_ID, Kind.USERNAME, Kind.NATIONAL_ID);

  private static final Comparator<Finding> STRONGEST_FIRST =
      Comparator.comparingInt(Findings::rank)
          .thenComparingInt(Finding::length)
          .thenComparingDouble(Findings::strength)
          .reversed()
          .thenComparingInt(Finding::start)
          .thenComparing(Finding::kind)
          .thenComparing(Finding::rule);

  private final String text;
  private final TreeMap<Integer, Finding> kept = new TreeMap<>();

  private Findings(String text) {
    this.text = text;
  }

  /** The findings in {@code text} sorted by start, none overlapping another. */
  static List<Finding> resolve(String text, List<Finding> found) {
    List<Finding> byStrength = new ArrayList<>(found);
    byStrength.sort(STRONGEST_FIRST);
    Findings findings = new Findings(text);
    byStrength.forEach(findings::add);
    return List.copyOf(findings.kept.values());
  }

  private static int rank(Finding f) {
    if (f.rule().startsWith("known/")) {
      return 3;
    }
    return strength(f) >= CHECKED ? 2 : strength(f) >= TOLD ? 1 : 0;
  }

  /** The tagger sees that a number is somebody's; what it numbers, words beside it say better. */
  private static double strength(Finding f) {
    return NUMBERS.contains(f.kind()) && f.rule().equals("tagger")
        ? Math.min(f.confidence(), GUESSED)
        : f.confidence();
  }

  private void add(Finding f) {
    List<Finding> stronger = overlapping(f);
    if (stronger.isEmpty()) {
      kept.put(f.start(), f);
      return;
    }
    Finding first = stronger.get(0);
    if (stronger.size() == 1 && tellsWhatItNumbers(f, first)) {
      first = as(f.kind(), first);
      replace(stronger, first);
      stronger = List.of(first);
    }
    if (stronger.stream().allMatch(s -> s.kind() == f.kind())) {
      replace(stronger, union(strongest(stronger), f, stronger));
    } else if (WHOLES.contains(f.kind()) && stronger.stream().allMatch(s -> isPartOf(s, f))) {
      replace(stronger, f);
    } else if (f.kind().personal() && !(contains(first, f) && first.kind().personal())) {
      keepRests(f, stronger);
    }
  }

  /** A known number is the subject's, whatever it numbers; what stands around it says what. */
  private static boolean tellsWhatItNumbers(Finding f, Finding known) {
    return known.rule().equals("known/number")
        && NUMBERS.contains(f.kind())
        && !f.rule().startsWith("known/");
  }

  private static Finding as(Kind kind, Finding f) {
    return new Finding(f.start(), f.end(), kind, f.confidence(), f.rule(), f.evidence());
  }

  private List<Finding> overlapping(Finding f) {
    List<Finding> found = new ArrayList<>(2);
    Map.Entry<Integer, Finding> before = kept.floorEntry(f.start());
    if (before != null && before.getValue().overlaps(f)) {
      found.add(before.getValue());
    }
    found.addAll(kept.subMap(f.start(), false, f.end(), false).values());
    return found;
  }

  private static boolean isPartOf(Finding part, Finding whole) {
    boolean nested =
        !WHOLES.contains(part.kind())
            || (part.kind() == Kind.USERNAME
                && (whole.kind() == Kind.EMAIL || whole.kind() == Kind.URL));
    return nested && contains(whole, part) && whole.length() > part.length();
  }

  private static boolean contains(Finding outer, Finding inner) {
    return outer.start() <= inner.start() && outer.end() >= inner.end();
  }

  private static Finding strongest(List<Finding> some) {
    return some.stream().min(STRONGEST_FIRST).orElseThrow();
  }

  private static Finding union(Finding strongest, Finding f, List<Finding> others) {
    int start = Math.min(f.start(), others.get(0).start());
    int end = Math.max(f.end(), others.get(others.size() - 1).end());
    return cut(strongest, start, end);
  }

  private void replace(List<Finding> old, Finding by) {
    old.forEach(o -> kept.remove(o.start()));
    kept.put(by.start(), by);
  }

  /**
   * Keeps what of a personal finding no stronger one covers. A stronger finding that is not
   * personal would leave what it covers readable: it gives way.
   */
  private void keepRests(Finding f, List<Finding> stronger) {
    List<Finding> personal = new ArrayList<>(stronger);
    personal.removeIf(s -> !s.kind().personal());
    stronger.stream().filter(s -> !s.kind().personal()).forEach(s -> kept.remove(s.start()));
    int at = f.start();
    for (Finding s : personal) {
      keep(f, at, s.start());
      at = Math.max(at, s.end());
    }
    keep(f, at, f.end());
  }

  private void keep(Finding f, int from, int to) {
    int start = from;
    int end = to;
    boolean whole = start == f.start() && end == f.end();
    while (!whole && start < end && !isInside(start)) {
      start++;
    }
    while (!whole && end > start && !isInside(end - 1)) {
      end--;
    }
    if (start < end) {
      kept.put(start, cut(f, start, end));
    }
  }

  private boolean isInside(int at) {
    char c = text.charAt(at);
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  private static Finding cut(Finding f, int start, int end) {
    return start == f.start() && end == f.end()
        ? f
        : new Finding(start, end, f.kind(), f.confidence(), f.rule(), f.evidence());
  }
}
