package dev.sotto.server.subject;

import dev.sotto.server.registry.PurposeId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A subject's choices, oldest first: by time, then in the order they came. Immutable.
 *
 * @param history all of them; what no longer stands is kept as evidence
 */
public record Preferences(List<Preference> history) {
  private static final Preferences NONE = new Preferences(List.of());

  public Preferences {
    history = history.stream().sorted(Comparator.comparing(Preference::at)).toList();
  }

  public static Preferences none() {
    return NONE;
  }

  public static Preferences of(List<Preference> history) {
    return new Preferences(history);
  }

  public static Preferences of(Preference... history) {
    return new Preferences(List.of(history));
  }

  /** What stands for {@code purpose}: later choices win, and {@code *} speaks of every purpose. */
  public Standing standing(PurposeId purpose) {
    return standing(Set.of(purpose));
  }

  /** What stands for something that goes by several names: choices for any of them count. */
  public Standing standing(Set<PurposeId> names) {
    Standing standing = Standing.NOTHING;
    for (Preference preference : history) {
      if (names.stream().anyMatch(preference.purpose()::covers)) {
        standing = standing.then(preference);
      }
    }
    return standing;
  }
}
