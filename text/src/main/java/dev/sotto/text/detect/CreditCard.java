package dev.sotto.text.detect;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Payment card numbers: 12 to 19 digits with Luhn's check (ISO/IEC 7812-1), or shaped as one. */
final class CreditCard {
  private static final Set<Long> SHAPES =
      Set.of(
          Run.shape(4, 4, 4, 4),
          Run.shape(4, 6, 5),
          Run.shape(4, 6, 4),
          Run.shape(4, 4, 4, 1),
          Run.shape(4, 4, 4, 3),
          Run.shape(4, 4, 4, 4, 3));

  private CreditCard() {}

  /** Cards whose check digit fits. */
  static @Nullable Finding checked(Page page, int word) {
    for (Run run : page.runs(word)) {
      if (run.length() >= 12
          && run.length() <= 19
          && (run.groups() == 1 || SHAPES.contains(run.shape()))
          && isIssued(run.digits())
          && luhn(run.digits())
          && !isOther(page, run)) {
        return Spans.of(
            page, run, Kind.CREDIT_CARD, .96, "CREDIT_CARD/luhn", "card number, check digit fits");
      }
    }
    return null;
  }

  /** Cards told by their words or grouping though the check digit fails. */
  static @Nullable Finding told(Page page, int word) {
    for (Run run : page.runs(word)) {
      if (run.length() < 13 || run.length() > 19) {
        continue;
      }
      if (SHAPES.contains(run.shape()) && run.groups() >= 3) {
        return Spans.of(
            page,
            run,
            Kind.CREDIT_CARD,
            .7,
            "CREDIT_CARD/shape",
            "grouped as a card number, check digit fails");
      }
      if (run.groups() == 1 && nearest(page, run) == Cue.CARD) {
        return Spans.of(
            page,
            run,
            Kind.CREDIT_CARD,
            .75,
            "CREDIT_CARD/context",
            "beside words for a card, check digit fails");
      }
    }
    return null;
  }

  private static boolean isOther(Page page, Run run) {
    Cue cue = nearest(page, run);
    return cue == Cue.NEUTRAL
        || (cue != null && cue != Cue.CARD && run.groups() == 1 && cue.kind() != Kind.PHONE);
  }

  private static @Nullable Cue nearest(Page page, Run run) {
    var about = page.cues.about(run.first(), run.last());
    return about.isEmpty() || !about.get(0).strong() ? null : about.get(0).cue();
  }

  /** Whether an issuer's range can start so: 2 to 6, and 9 for national schemes. */
  private static boolean isIssued(String digits) {
    char first = digits.charAt(0);
    return first >= '2' && first <= '6';
  }

  /** Luhn's check: ISO/IEC 7812-1 annex B. */
  static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = i % 2 == 0 ? digit : digit * 2;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }
}
