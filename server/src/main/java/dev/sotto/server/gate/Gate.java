package dev.sotto.server.gate;

import dev.sotto.server.gate.Verdict.Allowed;
import dev.sotto.server.gate.Verdict.Refused;
import dev.sotto.server.registry.Law;
import dev.sotto.server.registry.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether a use may run for a subject. Pure: no I/O, no time of its own. Asks in this
 * order, of every applicable law before the next step: suspended or lapsed, declared, subject
 * known, restriction, objection and opt-out, basis, special categories, transfer, automated
 * decision. The first refusal is the answer and all that would have refused are named; where laws
 * differ, the stricter stands. What it decides of one use depends on no other use (Cal. Civ. Code
 * 1798.125).
 */
public final class Gate {
  private static final List<Step> STEPS =
      List.of(
          PreferenceSteps::restriction,
          PreferenceSteps::objection,
          SaleStep::refusal,
          PreferenceSteps::basis,
          PreferenceSteps::age,
          SpecialCategoryStep::refusal,
          TransferStep::refusal,
          AutomatedDecisionStep::refusal);

  private Gate() {}

  /** One step under one law; empty: nothing refuses. */
  @FunctionalInterface
  interface Step {
    Optional<Refused> refusal(Question question, Facts facts, Law law);
  }

  public static Decision decide(Question question) {
    List<Refused> refusals = new ArrayList<>(Admission.refusals(question));
    Use use = question.use();
    if (use != null) {
      Facts facts = Facts.of(use, question.subject(), question.at());
      refusals.addAll(refusals(question, facts));
      if (refusals.isEmpty()) {
        return new Decision(passed(question, facts), List.of());
      }
    }
    return new Decision(refusals.getFirst(), refusals);
  }

  private static List<Refused> refusals(Question question, Facts facts) {
    List<Refused> refusals = new ArrayList<>();
    for (Step step : STEPS) {
      for (Law law : question.laws()) {
        step.refusal(question, facts, law).ifPresent(refusals::add);
      }
    }
    return refusals;
  }

  private static Verdict passed(Question question, Facts facts) {
    Optional<Verdict.HumanReview> review = AutomatedDecisionStep.review(question, facts);
    return review.isPresent() ? review.get() : allowed(question, facts);
  }

  private static Allowed allowed(Question question, Facts facts) {
    List<String> articles = new ArrayList<>();
    for (Law law : question.laws()) {
      String article = law.bases().get(facts.use().basis().lawfulBasis());
      if (article != null) {
        articles.add(law.cited(article));
      }
    }
    return new Allowed(facts.use().basis().lawfulBasis(), articles, Duties.of(question, facts));
  }
}
