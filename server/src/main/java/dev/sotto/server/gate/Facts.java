package dev.sotto.server.gate;

import dev.sotto.server.registry.Basis;
import dev.sotto.server.registry.Condition;
import dev.sotto.server.registry.ConsentTerms;
import dev.sotto.server.registry.PurposeId;
import dev.sotto.server.registry.Situation;
import dev.sotto.server.registry.Use;
import dev.sotto.server.subject.Preference;
import dev.sotto.server.subject.Standing;
import dev.sotto.server.subject.SubjectState;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A declared use and what stands for its subject, told in the words that law files use. */
record Facts(Use use, SubjectState subject, Standing standing, Set<Condition> held) {

  static Facts of(Use use, SubjectState subject, Instant at) {
    // A purpose may be called as its use is.
    Set<PurposeId> named = Set.copyOf(List.of(use.purpose().id(), new PurposeId(use.id().value())));
    Standing standing = subject.preferences().standing(named);
    return new Facts(use, subject, standing, held(use, subject, standing, at));
  }

  boolean holds(Condition condition) {
    return held.contains(condition);
  }

  boolean restricted() {
    return standing.restriction() != null;
  }

  /** The objection that stands; an opt-out of an ordinary purpose reads as one. */
  Optional<Preference> objection() {
    return Optional.ofNullable(objection(standing));
  }

  Situation objected() {
    return use.purpose().directMarketing() ? Situation.OBJECTION_TO_MARKETING : Situation.OBJECTION;
  }

  Situation consented() {
    if (standing.consent() != null) {
      return Situation.CONSENT_ON_FILE;
    }
    return standing.withdrawal() != null ? Situation.WITHDRAWN : Situation.NOTHING_ON_FILE;
  }

  private static Set<Condition> held(Use use, SubjectState subject, Standing standing, Instant at) {
    Set<Condition> held = EnumSet.noneOf(Condition.class);
    Basis basis = use.basis();
    Preference objection = objection(standing);
    put(held, Condition.CONSENT_COVERS, covers(basis, standing.consent(), at));
    put(held, Condition.CONSENT_AFTER_RESTRICTION, standing.consentAfter(standing.restriction()));
    put(held, Condition.CONSENT_AFTER_OBJECTION, standing.consentAfter(objection));
    put(
        held,
        Condition.COMPELLING_GROUNDS,
        objection != null && subject.compellingGroundsSince(use.purpose().id(), objection.at()));
    put(held, Condition.HONOURS_OBJECTIONS, basis.honoursObjections());
    put(held, Condition.LEGAL_CLAIMS, basis.legalClaims());
    put(held, Condition.PUBLIC_INTEREST, basis.publicInterest());
    put(held, Condition.PROTECTS_ANOTHER_PERSON, basis.protectsAnotherPerson());
    put(held, Condition.BALANCING_TEST, basis.balancingTest() != null);
    put(held, Condition.SENSITIVE_CATEGORIES, use.declaresSensitive());
    put(held, Condition.ALLOWED_WHEN_LIMITED, use.purpose().allowedWhenLimited());
    return held;
  }

  private static void put(Set<Condition> held, Condition condition, boolean holds) {
    if (holds) {
      held.add(condition);
    }
  }

  private static @Nullable Preference objection(Standing standing) {
    return standing.objection() != null ? standing.objection() : standing.optOut();
  }

  /**
   * Whether {@code consent} covers the use. Consent is specific (GDPR art. 4(11)): one to every
   * purpose at once counts only for a use that names its wording.
   */
  private static boolean covers(Basis basis, @Nullable Preference consent, Instant at) {
    if (consent == null || consent.at().isAfter(at)) {
      return false;
    }
    Optional<ConsentTerms> terms = basis.consentTerms();
    if (terms.isEmpty()) {
      return !consent.purpose().equals(PurposeId.ALL);
    }
    boolean specific =
        !consent.purpose().equals(PurposeId.ALL) || !terms.get().wordings().isEmpty();
    return specific
        && terms.get().covers(consent.wording())
        && !terms.get().expired(consent.at(), at);
  }
}
