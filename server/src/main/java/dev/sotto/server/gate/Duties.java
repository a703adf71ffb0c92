package dev.sotto.server.gate;

import dev.sotto.server.registry.AutomatedDecision;
import dev.sotto.server.registry.AutomatedDecisions;
import dev.sotto.server.registry.Law;
import dev.sotto.server.registry.SaleOrSharing;
import java.util.ArrayList;
import java.util.List;

/** What an allowed use owes the person, by every applicable law. */
final class Duties {
  private Duties() {}

  static List<String> of(Question question, Facts facts) {
    List<String> duties = new ArrayList<>();
    for (Law law : question.laws()) {
      duties.addAll(law.duties());
      duties.addAll(decided(facts, law));
      duties.addAll(signalled(question, law));
    }
    return List.copyOf(duties);
  }

  private static List<String> decided(Facts facts, Law law) {
    AutomatedDecision decision = facts.use().automatedDecision();
    AutomatedDecisions rules = law.automatedDecisions();
    return decision != null && rules != null && rules.reaches(decision)
        ? rules.duties()
        : List.of();
  }

  private static List<String> signalled(Question question, Law law) {
    SaleOrSharing sale = law.saleOrSharing();
    return question.optOutSignal() && sale != null && sale.signalArticle() != null
        ? List.of(
            "Confirm that the opt-out signal was honoured, " + law.cited(sale.signalArticle()))
        : List.of();
  }
}
