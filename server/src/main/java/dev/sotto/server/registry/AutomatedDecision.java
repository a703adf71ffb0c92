package dev.sotto.server.registry;

import org.jspecify.annotations.Nullable;

/**
 * What a use declares about the decisions it takes (GDPR art. 22).
 *
 * @param humanInvolved somebody is meaningfully involved before the decision takes effect
 * @param reliedOnByOthers another party's decision draws strongly on the score (CJEU C-634/21,
 *     SCHUFA)
 * @param ground what allows a decision without a human; null: nothing
 * @param humanAppeal a human can overturn it on appeal (Cal. Code Regs. tit. 11, § 7221(b))
 */
public record AutomatedDecision(
    Effect effect,
    Area area,
    boolean humanInvolved,
    boolean reliedOnByOthers,
    @Nullable Ground ground,
    boolean humanAppeal) {

  /** What the decision does to the person. */
  public enum Effect {
    LEGAL,
    SIGNIFICANT,
    MINOR
  }

  /** What it is about. The areas of Cal. Code Regs. tit. 11, § 7001, and the rest. */
  public enum Area {
    FINANCE,
    HOUSING,
    EDUCATION,
    EMPLOYMENT,
    HEALTHCARE,
    OTHER
  }

  /** GDPR art. 22(2)(a) to (c). */
  public enum Ground {
    CONTRACT,
    LAW,
    EXPLICIT_CONSENT
  }

  /**
   * Whether it is taken without a human and touches the person legally or similarly significantly.
   */
  public boolean significantWithoutHuman() {
    return !humanInvolved && (effect != Effect.MINOR || reliedOnByOthers);
  }
}
