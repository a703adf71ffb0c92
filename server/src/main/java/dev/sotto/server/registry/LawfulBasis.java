package dev.sotto.server.registry;

import java.util.Locale;

/** What a use rests on: GDPR art. 6(1)(a) to (f), and (ea) of the UK GDPR. */
public enum LawfulBasis {
  CONSENT,
  CONTRACT,
  LEGAL_OBLIGATION,
  VITAL_INTERESTS,
  PUBLIC_TASK,
  LEGITIMATE_INTERESTS,
  /** UK GDPR art. 6(1)(ea) with Annex 1, since the Data (Use and Access) Act 2025. */
  RECOGNISED_LEGITIMATE_INTERESTS;

  /** The word in registries, receipts and law files: lower case. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
