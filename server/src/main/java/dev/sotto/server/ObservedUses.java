package dev.sotto.server;

import dev.sotto.server.registry.Registry;
import dev.sotto.server.registry.Use;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says loudly which uses only observe: for them personal data leaves in clear. */
final class ObservedUses {
  private static final Logger LOG = LoggerFactory.getLogger("sotto.observe");

  private ObservedUses() {}

  /** Their ids, in the registry's order. */
  static List<String> of(Registry registry) {
    return registry.uses().values().stream()
        .filter(Use::observed)
        .map(use -> use.id().value())
        .toList();
  }

  /** Warns of them now, and counts them in the metrics from now on. */
  static void announce(Supplier<Registry> registry, MeterRegistry meters) {
    Gauge.builder("sotto.observed.uses", () -> of(registry.get()).size())
        .description("uses that only observe: personal data leaves in clear")
        .register(meters);
    for (String use : of(registry.get())) {
      LOG.warn(
          "OBSERVE MODE: the use {} is not held to its rules: nothing is refused or hidden,"
              + " personal data leaves in clear",
          use);
    }
  }
}
