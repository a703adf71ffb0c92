package dev.sotto.server.subject;

import dev.sotto.server.registry.Place;
import dev.sotto.server.registry.PurposeId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the gate must know of a subject.
 *
 * @param minor carries a minor's mark: below the age of consent unless {@code age} tells otherwise
 * @param age in whole years; null: not known
 * @param residence null: not known, and then every law of the organisation applies
 */
public record SubjectState(
    Presence presence,
    boolean minor,
    @Nullable Integer age,
    @Nullable Place residence,
    Preferences preferences,
    List<CompellingGrounds> compellingGrounds) {

  /** Whether a call names a subject, and whether that subject is known. */
  public enum Presence {
    NOT_NAMED,
    UNKNOWN,
    KNOWN
  }

  private static final SubjectState NOT_NAMED =
      new SubjectState(Presence.NOT_NAMED, false, null, null, Preferences.none(), List.of());
  private static final SubjectState UNKNOWN =
      new SubjectState(Presence.UNKNOWN, false, null, null, Preferences.none(), List.of());

  public SubjectState {
    compellingGrounds = List.copyOf(compellingGrounds);
  }

  /** The call names no subject. */
  public static SubjectState notNamed() {
    return NOT_NAMED;
  }

  /** The call names a subject that nobody has told Sotto of. */
  public static SubjectState unknown() {
    return UNKNOWN;
  }

  /** An adult. */
  public static SubjectState known(@Nullable Place residence, Preferences preferences) {
    return new SubjectState(Presence.KNOWN, false, null, residence, preferences, List.of());
  }

  /**
   * Whether the subject is younger than {@code years}; the mark counts where the age is not known.
   */
  public boolean youngerThan(int years) {
    return age == null ? minor : age < years;
  }

  /** Whether compelling grounds were recorded for {@code purpose} at or after {@code objection}. */
  public boolean compellingGroundsSince(PurposeId purpose, Instant objection) {
    return compellingGrounds.stream()
        .anyMatch(g -> g.purpose().equals(purpose) && !g.at().isBefore(objection));
  }
}
