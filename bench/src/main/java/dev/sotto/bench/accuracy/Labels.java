package dev.sotto.bench.accuracy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The sets' labels: which are personal by themselves, which are structured, and which two tools
 * cannot be asked to tell apart.
 */
final class Labels {
  /** What score.py calls {@code personal}. */
  static final Set<String> PERSONAL =
      Set.of(
          "PERSON",
          "USERNAME",
          "EMAIL",
          "PHONE",
          "ADDRESS",
          "POSTCODE",
          "CREDIT_CARD",
          "IBAN",
          "ACCOUNT_ID",
          "NATIONAL_ID",
          "OTHER_ID",
          "ORDER_ID",
          "DATE_OF_BIRTH",
          "IP_ADDRESS",
          "URL",
          "AGE");

  /** Personal kinds that have a shape or are told by words around them: all but names. */
  static final Set<String> STRUCTURED = without(PERSONAL, "PERSON");

  /** Names, contact data and numbers: what is known of a subject, and what a false alarm costs. */
  static final Set<String> CONTACT_AND_IDS =
      Set.of(
          "PERSON",
          "USERNAME",
          "EMAIL",
          "PHONE",
          "ADDRESS",
          "POSTCODE",
          "CREDIT_CARD",
          "IBAN",
          "BIC",
          "ACCOUNT_ID",
          "NATIONAL_ID",
          "OTHER_ID",
          "ORDER_ID");

  /** The sets call plates and passwords OTHER_ID. */
  private static final Map<String, String> MERGED =
      Map.of("VEHICLE_PLATE", "OTHER_ID", "SECRET", "OTHER_ID");

  private Labels() {}

  private static Set<String> without(Set<String> all, String one) {
    Set<String> rest = new TreeSet<>(all);
    rest.remove(one);
    return Set.copyOf(rest);
  }

  /** The spans with merged labels, each once, from left to right. */
  static List<Span> merge(List<Span> spans) {
    Set<Span> merged = new LinkedHashSet<>();
    for (Span span : spans) {
      String label = MERGED.getOrDefault(span.label(), span.label());
      merged.add(new Span(span.start(), span.end(), label));
    }
    List<Span> sorted = new ArrayList<>(merged);
    sorted.sort(Span.IN_ORDER);
    return sorted;
  }
}
