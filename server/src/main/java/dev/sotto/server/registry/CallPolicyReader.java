package dev.sotto.server.registry;

import dev.sotto.server.registry.Written.CircuitText;
import dev.sotto.server.registry.Written.RecipientText;
import dev.sotto.server.registry.Written.TimeoutsText;
import dev.sotto.server.yaml.DurationText;
import dev.sotto.server.yaml.Problem;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads how patiently a recipient is called. */
final class CallPolicyReader {
  private final Entry entry;
  private final List<Problem> problems;

  CallPolicyReader(Entry entry, List<Problem> problems) {
    this.entry = entry;
    this.problems = problems;
  }

  CallPolicy read(RecipientText text) {
    CallPolicy otherwise = CallPolicy.DEFAULT;
    TimeoutsText timeouts =
        text.timeouts() == null ? new TimeoutsText(null, null, null, null) : text.timeouts();
    CircuitText circuit =
        text.circuitBreaker() == null ? new CircuitText(null, null) : text.circuitBreaker();
    return new CallPolicy(
        duration("timeouts", timeouts.connect(), otherwise.connect()),
        duration("timeouts", timeouts.firstByte(), otherwise.firstByte()),
        duration("timeouts", timeouts.idle(), otherwise.idle()),
        duration("timeouts", timeouts.whole(), otherwise.whole()),
        text.retries() == null ? otherwise.retries() : text.retries(),
        circuit.failures() == null ? otherwise.failures() : circuit.failures(),
        duration("circuit_breaker", circuit.openFor(), otherwise.openFor()));
  }

  private Duration duration(String key, @Nullable String written, Duration otherwise) {
    if (written == null) {
      return otherwise;
    }
    Duration read = DurationText.parse(written).orElse(Duration.ZERO);
    if (read.isZero() || read.compareTo(Duration.ofDays(1)) > 0) {
      problems.add(entry.error(key, "a time must be over 0 and at most a day", "write 30s or 5m"));
      return otherwise;
    }
    return read;
  }
}
