package dev.sotto.server.subject;

import org.jspecify.annotations.Nullable;

/**
 * What stands for one purpose, each by the choice that made it so; null: it does not stand.
 *
 * @param consent given and not withdrawn
 * @param withdrawal of a consent, or made without one, and no consent since
 */
public record Standing(
    @Nullable Preference consent,
    @Nullable Preference withdrawal,
    @Nullable Preference objection,
    @Nullable Preference restriction,
    @Nullable Preference optOut) {

  static final Standing NOTHING = new Standing(null, null, null, null, null);

  Standing then(Preference next) {
    return switch (next.choice()) {
      case CONSENT -> new Standing(next, null, objection, restriction, optOut);
      case WITHDRAW -> new Standing(null, next, objection, restriction, optOut);
      case OBJECT -> new Standing(consent, withdrawal, next, restriction, optOut);
      case RESTRICT -> new Standing(consent, withdrawal, objection, next, optOut);
      case OPT_OUT -> new Standing(consent, withdrawal, objection, restriction, next);
      case LIFT -> new Standing(consent, withdrawal, null, null, null);
    };
  }

  /** Whether the consent that stands was given after {@code earlier}, or nothing was before it. */
  public boolean consentAfter(@Nullable Preference earlier) {
    return consent != null && (earlier == null || consent.at().isAfter(earlier.at()));
  }
}
