package dev.sotto.server.gate;

import dev.sotto.server.gate.Verdict.HumanReview;
import dev.sotto.server.gate.Verdict.Refused;
import dev.sotto.server.registry.AutomatedDecision;
import dev.sotto.server.registry.AutomatedDecisions;
import dev.sotto.server.registry.Condition;
import dev.sotto.server.registry.Law;
import dev.sotto.server.registry.PurposeId;
import dev.sotto.server.registry.SpecialGround;
import dev.sotto.server.registry.Use;
import dev.sotto.server.subject.Standing;
import java.util.Optional;
import java.util.Set;

/**
 * Decisions without a human (GDPR art. 22, UK GDPR arts. 22A to 22D, Cal. Code Regs. tit. 11, §
 * 7221). What no ground allows goes to a human; an opt-out refuses where the law has one.
 */
final class AutomatedDecisionStep {
  private static final String OPTED_OUT = "The person has opted out of automated decisions.";
  private static final String NO_GROUND = "Nothing allows this decision without a human.";

  private AutomatedDecisionStep() {}

  static Optional<Refused> refusal(Question question, Facts facts, Law law) {
    AutomatedDecision decision = facts.use().automatedDecision();
    AutomatedDecisions rules = law.automatedDecisions();
    if (decision == null || rules == null || rules.optOut() == null) {
      return Optional.empty();
    }
    boolean refused = rules.reaches(decision) && optedOut(question) && !decision.humanAppeal();
    return refused
        ? Optional.of(Refused.of(Code.OPTED_OUT, law, rules.optOut()))
        : Optional.empty();
  }

  static Optional<HumanReview> review(Question question, Facts facts) {
    AutomatedDecision decision = facts.use().automatedDecision();
    if (decision == null) {
      return Optional.empty();
    }
    for (Law law : question.laws()) {
      AutomatedDecisions rules = law.automatedDecisions();
      if (rules != null && rules.reaches(decision)) {
        Optional<HumanReview> review = review(question, facts, law, rules, decision);
        if (review.isPresent()) {
          return review;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<HumanReview> review(
      Question question,
      Facts facts,
      Law law,
      AutomatedDecisions rules,
      AutomatedDecision decision) {
    if (optedOut(question) && rules.optOut() == null) {
      return Optional.of(new HumanReview(law.law(), law.cited(rules.requestArticle()), OPTED_OUT));
    }
    if (!grounded(facts, rules, decision)) {
      return Optional.of(new HumanReview(law.law(), law.cited(rules.article()), NO_GROUND));
    }
    String special = rules.specialArticle();
    if (special != null
        && facts.use().declaresSpecialCategories()
        && !groundedOnSpecial(facts, rules, decision)) {
      return Optional.of(new HumanReview(law.law(), law.cited(special), NO_GROUND));
    }
    return Optional.empty();
  }

  private static boolean grounded(
      Facts facts, AutomatedDecisions rules, AutomatedDecision decision) {
    if (rules.notOn().contains(facts.use().basis().lawfulBasis())) {
      return false;
    }
    if (rules.anyGround()) {
      return true;
    }
    AutomatedDecision.Ground ground = decision.ground();
    return ground != null
        && rules.grounds().contains(ground)
        && (ground != AutomatedDecision.Ground.EXPLICIT_CONSENT
            || facts.holds(Condition.CONSENT_COVERS));
  }

  private static boolean groundedOnSpecial(
      Facts facts, AutomatedDecisions rules, AutomatedDecision decision) {
    Use use = facts.use();
    SpecialGround ground = use.specialCategories().ground();
    Set<AutomatedDecision.Ground> together = ground == null ? null : rules.special().get(ground);
    if (together == null) {
      return false;
    }
    return together.isEmpty()
        || (decision.ground() != null && together.contains(decision.ground()));
  }

  private static boolean optedOut(Question question) {
    Standing standing = question.subject().preferences().standing(PurposeId.AUTOMATED_DECISIONS);
    return standing.optOut() != null || standing.objection() != null;
  }
}
