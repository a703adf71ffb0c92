package dev.sotto.server.gate;

import dev.sotto.server.gate.Verdict.Refused;
import dev.sotto.server.registry.Condition;
import dev.sotto.server.registry.Law;
import dev.sotto.server.registry.SpecialCategories;
import dev.sotto.server.registry.SpecialGround;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Special categories (GDPR art. 9). Declared ones need a ground that the use names and the law
 * knows; those only found go by the use's policy.
 */
final class SpecialCategoryStep {
  private SpecialCategoryStep() {}

  static Optional<Refused> refusal(Question question, Facts facts, Law law) {
    Law.Special special = law.special();
    if (special == null) {
      return Optional.empty();
    }
    SpecialCategories policy = facts.use().specialCategories();
    if (facts.use().declaresSpecialCategories()) {
      return ungrounded(facts, special, policy.ground())
          .map(article -> Refused.of(Code.SPECIAL_CATEGORY, law, article));
    }
    boolean blocked =
        question.specialCategoriesFound() && policy.found() == SpecialCategories.Found.BLOCK;
    return blocked
        ? Optional.of(Refused.of(Code.SPECIAL_CATEGORY, law, special.article()))
        : Optional.empty();
  }

  private static Optional<String> ungrounded(
      Facts facts, Law.Special special, @Nullable SpecialGround ground) {
    String article = ground == null ? null : special.grounds().get(ground);
    if (article == null) {
      return Optional.of(special.article());
    }
    boolean consentMissing =
        ground == SpecialGround.EXPLICIT_CONSENT && !facts.holds(Condition.CONSENT_COVERS);
    return consentMissing ? Optional.of(article) : Optional.empty();
  }
}
