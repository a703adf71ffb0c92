package dev.sotto.server.registry;

/** The derogations of GDPR art. 49(1), first subparagraph, (a) to (g) in this order. */
public enum Derogation {
  EXPLICIT_CONSENT,
  CONTRACT,
  CONTRACT_FOR_PERSON,
  PUBLIC_INTEREST,
  LEGAL_CLAIMS,
  VITAL_INTERESTS,
  PUBLIC_REGISTER
}
