package dev.sotto.server.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.server.registry.CallPolicy;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When a recipient is left alone, and when it is tried again. */
class CircuitTest {
  private static final CallPolicy POLICY = CallPolicy.DEFAULT; // 5 in a row, 15 s
  private static final Instant START = Instant.parse("2026-11-24T15:00:00Z");

  private final Circuit circuit = new Circuit();

  private void fail(int times, Instant at) {
    for (int i = 0; i < times; i++) {
      circuit.failed(at, POLICY);
    }
  }

  @Test
  void failed_fiveInARow_opensForItsTime() {
    fail(4, START);
    assertThat(circuit.refusal(START)).isEmpty();
    fail(1, START);
    assertThat(circuit.refusal(START.plusSeconds(5))).contains(Duration.ofSeconds(10));
    assertThat(circuit.gauge(START)).isEqualTo(1);
  }

  @Test
  void succeeded_inBetween_countsAnew() {
    fail(4, START);
    circuit.succeeded(START);
    fail(4, START);
    assertThat(circuit.refusal(START)).isEmpty();
  }

  @Test
  void failed_halfOfTwentyInAMinute_opens() {
    for (int i = 0; i < 9; i++) {
      circuit.succeeded(START);
      circuit.failed(START, POLICY);
    }
    circuit.succeeded(START);
    assertThat(circuit.refusal(START)).isEmpty();
    circuit.failed(START.plusSeconds(50), POLICY);
    assertThat(circuit.refusal(START.plusSeconds(50))).isPresent();
  }

  @Test
  void failed_halfOfTwentyOverLonger_staysClosed() {
    for (int i = 0; i < 9; i++) {
      circuit.succeeded(START);
      circuit.failed(START, POLICY);
    }
    circuit.succeeded(START);
    circuit.failed(START.plusSeconds(70), POLICY);
    assertThat(circuit.refusal(START.plusSeconds(70))).isEmpty();
  }

  @Test
  void refusal_afterItsTime_letsOneCallTryIt() {
    fail(5, START);
    Instant later = START.plusSeconds(15);
    assertThat(circuit.refusal(later)).isEmpty();
    assertThat(circuit.refusal(later)).isPresent();
    assertThat(circuit.gauge(later)).isEqualTo(0.5);
  }

  @Test
  void probe_thatSucceeds_closes() {
    fail(5, START);
    Instant later = START.plusSeconds(15);
    circuit.refusal(later);
    circuit.succeeded(later);
    assertThat(circuit.refusal(later)).isEmpty();
    assertThat(circuit.gauge(later)).isEqualTo(0);
  }

  @Test
  void probe_thatFails_opensAgain() {
    fail(5, START);
    Instant later = START.plusSeconds(15);
    circuit.refusal(later);
    fail(1, later);
    assertThat(circuit.refusal(later.plusSeconds(1))).contains(Duration.ofSeconds(14));
  }
}
