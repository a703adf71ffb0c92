package dev.sotto.server.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.server.limit.CallLimits.Pass;
import dev.sotto.server.limit.CallLimits.Wait;
import dev.sotto.server.registry.UseId;
import dev.sotto.server.registry.UseLimits;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CallLimitsTest {
  private static final UseId USE = new UseId("reply");
  private static final long SECOND = 1_000_000_000L;

  private long now;

  @Test
  void enter_requestsOfAKey_areCountedForThatKeyAlone() {
    CallLimits limits = new CallLimits(new UseLimits(2, 0), () -> now);
    assertThat(limits.enter("a", USE, UseLimits.NONE, 10)).isInstanceOf(Pass.class);
    assertThat(limits.enter("a", USE, UseLimits.NONE, 10)).isInstanceOf(Pass.class);
    assertThat(limits.enter("a", USE, UseLimits.NONE, 10))
        .isInstanceOfSatisfying(
            Wait.class,
            wait -> {
              assertThat(wait.what()).isEqualTo("requests");
              assertThat(wait.retryAfter()).isEqualTo(Duration.ofSeconds(30));
              assertThat(wait.standings().requests().orElseThrow().left()).isZero();
            });
    assertThat(limits.enter("b", USE, UseLimits.NONE, 10)).isInstanceOf(Pass.class);
  }

  @Test
  void enter_tokensOfAUse_areSharedByItsKeysAndSettledAtTheEnd() {
    CallLimits limits = new CallLimits(UseLimits.NONE, () -> now);
    UseLimits thousand = new UseLimits(0, 1000);
    Pass first = (Pass) limits.enter("a", USE, thousand, 100);
    first.spent(1500);
    assertThat(limits.enter("b", USE, thousand, 100))
        .isInstanceOfSatisfying(
            Wait.class,
            wait -> {
              assertThat(wait.what()).isEqualTo("tokens");
              assertThat(wait.retryAfter()).isEqualTo(Duration.ofSeconds(36));
            });
    now += 36 * SECOND;
    assertThat(limits.enter("b", USE, thousand, 100)).isInstanceOf(Pass.class);
  }

  @Test
  void enter_refused_takesNothingOfTheOtherLimits() {
    CallLimits limits = new CallLimits(new UseLimits(1, 0), () -> now);
    UseLimits two = new UseLimits(2, 0);
    limits.enter("a", USE, two, 0);
    limits.enter("a", USE, two, 0);
    limits.enter("a", USE, two, 0);
    assertThat(limits.enter("b", USE, two, 0)).isInstanceOf(Pass.class);
  }

  @Test
  void enter_changedLimit_isInForceAtOnce() {
    CallLimits limits = new CallLimits(UseLimits.NONE, () -> now);
    limits.enter("a", USE, new UseLimits(1, 0), 0);
    assertThat(limits.enter("a", USE, new UseLimits(1, 0), 0)).isInstanceOf(Wait.class);
    assertThat(limits.enter("a", USE, new UseLimits(5, 0), 0)).isInstanceOf(Pass.class);
  }

  @Test
  void enter_manyKeys_keepsNoMoreThanItNeeds() {
    CallLimits limits = new CallLimits(new UseLimits(60, 0), () -> now);
    for (int i = 0; i < 50_000; i++) {
      limits.enter("key" + i, USE, UseLimits.NONE, 0);
      now += SECOND / 100;
    }
    assertThat(limits.kept()).isLessThan(5000);
  }
}
