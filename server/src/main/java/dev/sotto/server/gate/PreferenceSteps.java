package dev.sotto.server.gate;

import dev.sotto.server.gate.Verdict.Refused;
import dev.sotto.server.registry.Condition;
import dev.sotto.server.registry.ConsentAge;
import dev.sotto.server.registry.Law;
import dev.sotto.server.registry.LawfulBasis;
import dev.sotto.server.registry.Rule;
import dev.sotto.server.registry.Situation;
import dev.sotto.server.subject.Preference;
import java.util.Optional;

/**
 * The steps that read a law's table of verdicts: restriction, objection, basis; and the age of
 * consent.
 */
final class PreferenceSteps {
  private PreferenceSteps() {}

  static Optional<Refused> restriction(Question question, Facts facts, Law law) {
    if (!facts.restricted()) {
      return Optional.empty();
    }
    return article(facts, law, Situation.RESTRICTION)
        .map(article -> Refused.of(Code.RESTRICTION, law, article));
  }

  static Optional<Refused> objection(Question question, Facts facts, Law law) {
    if (facts.objection().isEmpty()) {
      return Optional.empty();
    }
    Code code = facts.standing().objection() != null ? Code.OBJECTION : Code.OPTED_OUT;
    return article(facts, law, facts.objected()).map(article -> Refused.of(code, law, article));
  }

  static Optional<Refused> basis(Question question, Facts facts, Law law) {
    LawfulBasis basis = facts.use().basis().lawfulBasis();
    Optional<Rule> rule = law.rule(basis, facts.consented());
    if (rule.isEmpty()) {
      return Optional.of(
          Refused.of(Code.NO_BASIS, law, law.articles().getOrDefault(Code.NO_BASIS.text(), "")));
    }
    return rule.get()
        .refusesWhere(facts.held())
        .map(article -> Refused.of(basisCode(rule.get()), law, article));
  }

  /** GDPR art. 8: below the age of consent only the holder of parental responsibility consents. */
  static Optional<Refused> age(Question question, Facts facts, Law law) {
    ConsentAge age = law.consentAge();
    Preference consent = facts.standing().consent();
    boolean alone =
        facts.use().basis().lawfulBasis() == LawfulBasis.CONSENT
            && consent != null
            && !consent.parental();
    if (age == null || !alone) {
      return Optional.empty();
    }
    boolean tooYoung = question.subject().youngerThan(age.at(question.subject().residence()));
    return tooYoung
        ? Optional.of(Refused.of(Code.MINOR_CONSENT, law, age.article()))
        : Optional.empty();
  }

  private static Code basisCode(Rule rule) {
    return rule.unless().contains(Condition.BALANCING_TEST)
        ? Code.BALANCING_MISSING
        : Code.NO_CONSENT;
  }

  private static Optional<String> article(Facts facts, Law law, Situation situation) {
    return law.rule(facts.use().basis().lawfulBasis(), situation)
        .flatMap(rule -> rule.refusesWhere(facts.held()));
  }
}
