package dev.sotto.server.yaml;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as people write them: {@code 500ms}, {@code 30s}, {@code 5m}, {@code 2h}, {@code 7d}.
 */
public final class DurationText {
  private static final Pattern SHAPE = Pattern.compile("([0-9]{1,12}) ?(ms|s|m|h|d)");

  private DurationText() {}

  /** The duration; empty where the text is none: a number without a unit is none. */
  public static Optional<Duration> parse(String text) {
    Matcher found = SHAPE.matcher(text);
    return found.matches()
        ? Optional.of(of(Long.parseLong(found.group(1)), found.group(2)))
        : Optional.empty();
  }

  private static Duration of(long count, String unit) {
    return switch (unit) {
      case "ms" -> Duration.ofMillis(count);
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }

  /** The text in the largest unit that says it exactly, milliseconds at least. */
  public static String write(Duration duration) {
    long millis = duration.toMillis();
    if (millis == 0) {
      return "0s";
    }
    if (millis % 86_400_000 == 0) {
      return millis / 86_400_000 + "d";
    }
    if (millis % 3_600_000 == 0) {
      return millis / 3_600_000 + "h";
    }
    if (millis % 60_000 == 0) {
      return millis / 60_000 + "m";
    }
    return millis % 1000 == 0 ? millis / 1000 + "s" : millis + "ms";
  }
}
