package dev.sotto.bench.accuracy;

import dev.sotto.text.Known;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What would be known of a text's subject: the text's own gold names, contact data and numbers, as
 * a company's systems hold them.
 */
final class KnownValues {
  private static final Set<String> NUMBERS =
      Set.of("ACCOUNT_ID", "ORDER_ID", "OTHER_ID", "NATIONAL_ID", "CREDIT_CARD", "IBAN");

  private static final Set<String> OTHERS = Set.of("USERNAME", "POSTCODE");

  private KnownValues() {}

  static Known of(GoldText gold) {
    return new Known(
        values(gold, Set.of("PERSON")),
        values(gold, Set.of("EMAIL")),
        values(gold, Set.of("PHONE")),
        values(gold, Set.of("ADDRESS")),
        values(gold, NUMBERS),
        values(gold, OTHERS));
  }

  private static List<String> values(GoldText gold, Set<String> labels) {
    Set<String> values = new LinkedHashSet<>();
    for (Span span : gold.spans()) {
      if (labels.contains(span.label())) {
        values.add(gold.text().substring(span.start(), span.end()));
      }
    }
    return new ArrayList<>(values);
  }
}
