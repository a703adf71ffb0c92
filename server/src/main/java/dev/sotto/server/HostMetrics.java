package dev.sotto.server;

import dev.sotto.server.limit.Admission;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;

/** What is measured of the process, and of the calls that it runs. */
final class HostMetrics {
  private HostMetrics() {}

  static void bind(MeterRegistry meters, Admission admission) {
    new JvmMemoryMetrics().bindTo(meters);
    new ProcessorMetrics().bindTo(meters);
    new UptimeMetrics().bindTo(meters);
    Gauge.builder("sotto.calls.running", admission, Admission::running)
        .description("model calls that run, streams among them")
        .strongReference(true)
        .register(meters);
    Gauge.builder("sotto.calls.waiting", admission, Admission::waiting)
        .description("model calls that wait to run")
        .strongReference(true)
        .register(meters);
  }
}
