package dev.sotto.server.provider;

import dev.sotto.server.registry.RecipientId;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The circuit of each recipient, and what it shows in the metrics. Thread-safe. */
final class Circuits {
  private final Map<RecipientId, Circuit> circuits = new ConcurrentHashMap<>();
  private final MeterRegistry meters;
  private final Clock clock;

  Circuits(MeterRegistry meters, Clock clock) {
    this.meters = meters;
    this.clock = clock;
  }

  Circuit of(RecipientId recipient) {
    Circuit known = circuits.get(recipient);
    return known == null ? circuits.computeIfAbsent(recipient, this::begun) : known;
  }

  private Circuit begun(RecipientId recipient) {
    Circuit circuit = new Circuit();
    Gauge.builder("sotto.provider.circuit", circuit, c -> c.gauge(clock.instant()))
        .description("0: called as usual, 1: left alone after failures, 0.5: being tried again")
        .tag("recipient", recipient.value())
        .strongReference(true)
        .register(meters);
    return circuit;
  }
}
