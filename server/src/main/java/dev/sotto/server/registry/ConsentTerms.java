package dev.sotto.server.registry;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which consent covers a use.
 *
 * @param wordings the version of the wording shown and the wider ones that contain it; empty: any
 * @param validFor how long a consent lasts; null: until withdrawn
 */
public record ConsentTerms(Set<String> wordings, @Nullable Period validFor) {
  public ConsentTerms {
    wordings = Set.copyOf(wordings);
  }

  /**
   * Whether a consent to {@code wording} covers the use. A consent without wording covers none that
   * names one.
   */
  public boolean covers(@Nullable String wording) {
    return wordings.isEmpty() || (wording != null && wordings.contains(wording));
  }

  /** Whether a consent of {@code given} has run out at {@code at}. Calendar periods in UTC. */
  public boolean expired(Instant given, Instant at) {
    return validFor != null && !given.atZone(ZoneOffset.UTC).plus(validFor).toInstant().isAfter(at);
  }
}
