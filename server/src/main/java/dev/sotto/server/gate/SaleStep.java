package dev.sotto.server.gate;

import dev.sotto.server.gate.Verdict.Refused;
import dev.sotto.server.registry.Law;
import dev.sotto.server.registry.PurposeId;
import dev.sotto.server.registry.SaleOrSharing;
import dev.sotto.server.subject.Standing;
import java.util.Optional;

/**
 * Sale and sharing (Cal. Civ. Code 1798.120): refused on an opt-out, on the signal of an opt-out,
 * and for the young without an opt-in. Recipients that neither buy nor share are not touched.
 */
final class SaleStep {
  private SaleStep() {}

  static Optional<Refused> refusal(Question question, Facts facts, Law law) {
    SaleOrSharing sale = law.saleOrSharing();
    if (sale == null || !facts.use().recipient().saleOrSharing()) {
      return Optional.empty();
    }
    Standing standing = question.subject().preferences().standing(PurposeId.SALE_OR_SHARING);
    if (standing.optOut() != null || standing.objection() != null) {
      return Optional.of(Refused.of(Code.OPTED_OUT, law, sale.article()));
    }
    String signal = sale.signalArticle();
    if (question.optOutSignal() && signal != null) {
      return Optional.of(Refused.of(Code.OPTED_OUT, law, signal));
    }
    String optIn = sale.optInArticle();
    boolean notOptedIn =
        standing.consent() == null && question.subject().youngerThan(sale.optInBelow());
    return optIn != null && notOptedIn
        ? Optional.of(Refused.of(Code.MINOR_CONSENT, law, optIn))
        : Optional.empty();
  }
}
