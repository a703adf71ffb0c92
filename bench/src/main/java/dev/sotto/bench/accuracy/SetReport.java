package dev.sotto.bench.accuracy;

import dev.sotto.text.Known;
import java.util.Set;

/**
 * A set's figures.
 *
 * @param all every label that has gold
 * @param personal the personal labels
 * @param structured the personal labels but names, those that have gold
 * @param known names, contact data and numbers, with these known
 * @param knownTexts texts of which anything is known
 * @param readableTexts of these, texts in which a known value stays readable anywhere
 */
record SetReport(
    String name,
    Score all,
    Score personal,
    Score structured,
    Score known,
    int knownTexts,
    int readableTexts) {
  static SetReport of(FoundSet set) {
    Scorer all = Scorer.ofAll();
    Scorer personal = Scorer.of(Labels.PERSONAL);
    Scorer structured = Scorer.of(Labels.STRUCTURED);
    Scorer known = Scorer.of(Labels.CONTACT_AND_IDS);
    int knownTexts = 0;
    int readableTexts = 0;
    for (FoundText text : set.texts()) {
      all.add(text.gold(), text.aloneSpans());
      personal.add(text.gold(), text.aloneSpans());
      structured.add(text.gold(), text.aloneSpans());
      known.add(text.gold(), text.knowingSpans());
      Known values = KnownValues.of(text.gold());
      knownTexts += values.equals(Known.NOTHING) ? 0 : 1;
      readableTexts +=
          ReadableValues.of(values, text.gold().text(), text.knowingSpans()).isEmpty() ? 0 : 1;
    }
    return new SetReport(
        set.name(),
        all.score(),
        personal.score(),
        structured.score(),
        known.score(),
        knownTexts,
        readableTexts);
  }

  /** False alarms of the labels that cost something where there is nothing to find. */
  int chargedAlarms() {
    Set<String> charged = Labels.CONTACT_AND_IDS;
    return all.falseAlarms().entrySet().stream()
        .filter(e -> charged.contains(e.getKey()))
        .mapToInt(e -> e.getValue())
        .sum();
  }
}
