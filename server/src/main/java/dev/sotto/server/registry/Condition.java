package dev.sotto.server.registry;

/**
 * What a law's rule may depend on. The gate knows how each is told; a law file says where each
 * counts.
 */
public enum Condition {
  /** The consent on file is for this purpose, this wording or a wider one, and has not run out. */
  CONSENT_COVERS,
  CONSENT_AFTER_RESTRICTION,
  CONSENT_AFTER_OBJECTION,
  /**
   * Compelling grounds are recorded for this subject by a person with a reason, after the
   * objection.
   */
  COMPELLING_GROUNDS,
  HONOURS_OBJECTIONS,
  LEGAL_CLAIMS,
  PUBLIC_INTEREST,
  PROTECTS_ANOTHER_PERSON,
  BALANCING_TEST,
  /** The use declares sensitive personal information (Cal. Civ. Code 1798.140(ae)). */
  SENSITIVE_CATEGORIES,
  /** The purpose is one that a limit does not reach (Cal. Code Regs. tit. 11, § 7027(m)). */
  ALLOWED_WHEN_LIMITED
}
