package dev.sotto.server.chat;

import dev.sotto.server.registry.Use;
import dev.sotto.text.Kind;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the gateway counts: by use, never by subject. Thread-safe. */
final class ChatMetrics {
  private final MeterRegistry meters;
  private final Timer appending;

  ChatMetrics(MeterRegistry meters) {
    this.meters = meters;
    this.appending =
        Timer.builder("sotto.ledger.append")
            .description("until an entry of the ledger is durable")
            .publishPercentileHistogram()
            .register(meters);
  }

  /** A call that its limits sent away. */
  static void limited(MeterRegistry meters, String use, String what) {
    Counter.builder("sotto.limit.refused")
        .description("calls that a limit sent away")
        .tag("use", use)
        .tag("what", what)
        .register(meters)
        .increment();
  }

  /** How long the ledger took to make an entry durable. */
  Timer appending() {
    return appending;
  }

  void refused(@Nullable Use use, String code) {
    Counter.builder("sotto.chat.refused")
        .description("calls that the gate refused")
        .tag("use", name(use))
        .tag("code", code)
        .register(meters)
        .increment();
  }

  void allowed(Use use, Map<Kind, Integer> hidden) {
    hidden.forEach(
        (kind, count) ->
            Counter.builder("sotto.chat.hidden")
                .description("findings that the mask hid")
                .tag("use", name(use))
                .tag("kind", kind.name())
                .register(meters)
                .increment(count));
  }

  /**
   * A call of a use that only observes.
   *
   * @param would the code of the refusal, or {@code allowed}
   * @param clear findings that left in clear
   */
  void observed(Use use, String would, Map<Kind, Integer> clear) {
    Counter.builder("sotto.chat.observed")
        .description("calls that were only observed, by what would have become of them")
        .tag("use", name(use))
        .tag("would", would)
        .register(meters)
        .increment();
    clear.forEach(
        (kind, count) ->
            Counter.builder("sotto.chat.clear")
                .description("findings that left in clear, since the use only observes")
                .tag("use", name(use))
                .tag("kind", kind.name())
                .register(meters)
                .increment(count));
  }

  void ended(Use use, String status, Duration time) {
    Timer.builder("sotto.chat.provider")
        .description("from sending to the end of the reply")
        .tag("use", name(use))
        .tag("status", status)
        .publishPercentileHistogram()
        .register(meters)
        .record(time);
  }

  private static String name(@Nullable Use use) {
    return use == null ? "(undeclared)" : use.id().value();
  }
}
