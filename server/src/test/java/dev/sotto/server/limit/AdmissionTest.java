package dev.sotto.server.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sotto.server.fault.Fault;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AdmissionTest {
  @Test
  void enter_full_waitsForASlotAndRefusesWhatTheQueueDoesNotHold() throws Exception {
    Admission admission = new Admission(1, 1, Duration.ofMinutes(1));
    Admission.Slot first = admission.enter();
    CompletableFuture<Admission.Slot> second = CompletableFuture.supplyAsync(admission::enter);
    while (admission.waiting() == 0) {
      Thread.sleep(5);
    }
    assertThatThrownBy(admission::enter)
        .isInstanceOfSatisfying(
            Fault.class,
            fault -> {
              assertThat(fault.status()).isEqualTo(503);
              assertThat(fault.code()).isEqualTo("busy");
            });
    first.close();
    second.get(20, TimeUnit.SECONDS).close();
    assertThat(admission.running()).isZero();
    assertThat(admission.waiting()).isZero();
  }

  @Test
  void enter_waitInVain_isRefused() {
    Admission admission = new Admission(1, 5, Duration.ofMillis(20));
    admission.enter();
    assertThatThrownBy(admission::enter).isInstanceOf(Fault.class);
    assertThat(admission.waiting()).isZero();
  }
}
