package dev.sotto.server.registry;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a law asks of data that leaves its area (GDPR chapter V).
 *
 * @param article what refuses a transfer that rests on nothing
 * @param area where data moves freely
 * @param adequate countries found adequate
 * @param safeguards article by safeguard
 * @param derogations article by derogation
 */
public record Transfers(
    String article,
    Set<Place> area,
    Map<Place, Adequacy> adequate,
    Map<Recipient.Safeguard, String> safeguards,
    Map<Derogation, String> derogations) {

  /**
   * A finding of adequacy.
   *
   * @param decision its name or number
   * @param since when it took effect; null: not confirmed
   * @param certifiedOnly reaches only recipients certified under the framework (safeguard {@code
   *     dpf})
   */
  public record Adequacy(
      String article, String decision, @Nullable LocalDate since, boolean certifiedOnly) {}

  public Transfers {
    area = Set.copyOf(area);
    adequate = Map.copyOf(adequate);
    safeguards = Map.copyOf(safeguards);
    derogations = Map.copyOf(derogations);
  }

  /** Whether sending to {@code recipient} is a transfer at all. */
  public boolean leavesArea(Recipient recipient) {
    return !recipient.country().within(area);
  }

  /** Whether a finding of adequacy reaches {@code recipient}. */
  boolean adequate(Recipient recipient) {
    Adequacy adequacy = adequate.get(recipient.country().country());
    return adequacy != null
        && (!adequacy.certifiedOnly() || recipient.safeguard() == Recipient.Safeguard.DPF);
  }

  /** The article that a transfer to {@code recipient} rests on; empty: none. */
  public Optional<String> ground(Recipient recipient, @Nullable Derogation derogation) {
    Adequacy adequacy = adequate.get(recipient.country().country());
    if (adequacy != null && adequate(recipient)) {
      return Optional.of(adequacy.article());
    }
    String safeguard = safeguards.get(recipient.safeguard());
    if (safeguard != null) {
      return Optional.of(safeguard);
    }
    return derogation == null ? Optional.empty() : Optional.ofNullable(derogations.get(derogation));
  }
}
