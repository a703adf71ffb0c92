package dev.sotto.server.registry;

/** The grounds of GDPR art. 9(2) for special categories, (a) to (j) in this order. */
public enum SpecialGround {
  EXPLICIT_CONSENT,
  EMPLOYMENT,
  VITAL_INTERESTS,
  NOT_FOR_PROFIT_BODY,
  MADE_PUBLIC,
  LEGAL_CLAIMS,
  SUBSTANTIAL_PUBLIC_INTEREST,
  HEALTH_CARE,
  PUBLIC_HEALTH,
  ARCHIVING_RESEARCH
}
