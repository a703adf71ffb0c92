package dev.sotto.server.subject;

import java.util.Locale;

/** What a subject chooses for a purpose. */
public enum Choice {
  /** GDPR art. 6(1)(a), 7. */
  CONSENT,
  /** GDPR art. 7(3). */
  WITHDRAW,
  /** GDPR art. 21. */
  OBJECT,
  /**
   * GDPR art. 18; for the CCPA the limit on sensitive personal information (Civ. Code 1798.121).
   */
  RESTRICT,
  /** Cal. Civ. Code 1798.120; for any other purpose it reads as an objection. */
  OPT_OUT,
  /** Ends objection, restriction and opt-out. */
  LIFT;

  /** The name in the API: lower case. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
