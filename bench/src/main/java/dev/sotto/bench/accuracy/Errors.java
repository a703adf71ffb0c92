package dev.sotto.bench.accuracy;

import dev.sotto.text.Finding;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/**
 * Lists errors for developers, with the text around them: to a terminal only, since some sets may
 * not be copied.
 */
final class Errors {
  private static final int AROUND = 40;

  private final PrintStream out;
  private final String kind;

  /** Errors of a label, of {@code LEAK} (any personal label left readable) or of {@code KNOWN}. */
  Errors(PrintStream out, String kind) {
    this.out = out;
    this.kind = kind;
  }

  void print(FoundSet set) {
    for (FoundText text : set.texts()) {
      switch (kind) {
        case "LEAK" -> leaks(text);
        case "KNOWN" -> known(text);
        default -> label(text);
      }
    }
  }

  private void leaks(FoundText text) {
    Coverage coverage = new Coverage(text.gold().text(), text.aloneSpans());
    for (Span gold : Labels.merge(text.gold().spans())) {
      if (Labels.PERSONAL.contains(gold.label()) && coverage.leaks(gold)) {
        line("leaks", text, gold, found(text.alone(), gold));
      }
    }
  }

  private void known(FoundText text) {
    String clear = text.gold().text();
    Coverage coverage = new Coverage(clear, text.knowingSpans());
    for (Span gold : Labels.merge(text.gold().spans())) {
      if (Labels.CONTACT_AND_IDS.contains(gold.label()) && coverage.leaks(gold)) {
        line("leaks", text, gold, found(text.knowing(), gold));
      }
    }
    for (Span span : ReadableValues.of(KnownValues.of(text.gold()), clear, text.knowingSpans())) {
      line("readable", text, span, "");
    }
  }

  private void label(FoundText text) {
    List<Span> gold = of(text.gold().spans());
    List<Span> ignore = Labels.merge(text.gold().ignore());
    List<Span> found = of(text.aloneSpans());
    Pairing pairing = Pairing.of(gold, found);
    for (int i = 0; i < gold.size(); i++) {
      if (!pairing.found(i)) {
        line("missed", text, gold.get(i), found(text.alone(), gold.get(i)));
      }
    }
    for (int i = 0; i < found.size(); i++) {
      if (!pairing.hit(i) && ignore.stream().noneMatch(found.get(i)::touches)) {
        line("false", text, found.get(i), found(text.alone(), found.get(i)));
      }
    }
  }

  private List<Span> of(List<Span> spans) {
    return Labels.merge(spans).stream().filter(s -> s.label().equals(kind)).toList();
  }

  /** What was found there instead. */
  private static String found(List<Finding> findings, Span span) {
    StringBuilder said = new StringBuilder();
    for (Finding f : findings) {
      if (f.start() < span.end() && span.start() < f.end()) {
        said.append(
            String.format(
                Locale.ROOT,
                " %s/%s/%.2f@%d-%d",
                f.kind(),
                f.rule(),
                f.confidence(),
                f.start() - span.start(),
                f.end() - span.start()));
      }
    }
    return said.toString();
  }

  private void line(String what, FoundText text, Span span, String found) {
    String clear = text.gold().text();
    String before = clear.substring(Math.max(0, span.start() - AROUND), span.start());
    String value = clear.substring(span.start(), span.end());
    String after = clear.substring(span.end(), Math.min(clear.length(), span.end() + AROUND));
    String place = (before + "[[" + value + "]]" + after).replace("\n", "⏎");
    out.printf("%-8s %-14s %-24s %s%s%n", what, span.label(), text.gold().id(), place, found);
  }
}
