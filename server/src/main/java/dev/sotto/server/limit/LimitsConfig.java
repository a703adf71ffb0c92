package dev.sotto.server.limit;

import dev.sotto.server.registry.UseLimits;
import dev.sotto.server.yaml.Section;
import java.time.Duration;

/**
 * The section {@code limits}.
 *
 * @param body the largest body, in bytes
 * @param bodyRate the fewest bytes a second at which a body comes, after a while to begin; 0: any
 * @param idle how long a connection may stand still while something is read from it or written
 * @param calls model calls at once
 * @param queue model calls that wait for one of them
 * @param queueWait how long they wait
 * @param perKey what each key may call in a minute
 */
public record LimitsConfig(
    long body,
    long bodyRate,
    Duration idle,
    int calls,
    int queue,
    Duration queueWait,
    UseLimits perKey) {
  private static final int MANY = 1_000_000;
  private static final int VERY_MANY = 2_000_000_000;

  /** Reads the section. */
  public static LimitsConfig read(Section limits) {
    Section key = limits.section("key");
    return new LimitsConfig(
        limits.size("body", 32 << 20, 1 << 10, 512 << 20),
        limits.size("body_rate", 1 << 10, 0, 1 << 30),
        limits.duration(
            "idle", Duration.ofMinutes(15), Duration.ofMillis(100), Duration.ofHours(1)),
        limits.number("calls", 1024, 1, MANY),
        limits.number("queue", 1024, 0, MANY),
        limits.duration("queue_wait", Duration.ofSeconds(10), Duration.ZERO, Duration.ofHours(1)),
        new UseLimits(
            key.number("requests_per_minute", 0, 0, VERY_MANY),
            key.number("tokens_per_minute", 0, 0, VERY_MANY)));
  }
}
