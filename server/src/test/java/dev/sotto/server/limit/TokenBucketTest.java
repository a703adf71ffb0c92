package dev.sotto.server.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void take_moreThanAMinutesWorth_waitsForTheRest() {
    TokenBucket bucket = new TokenBucket(60, 0);
    bucket.take(60, 0);
    assertThat(bucket.until(1, 0)).isEqualTo(Duration.ofSeconds(1));
    assertThat(bucket.until(1, SECOND)).isZero();
    assertThat(bucket.left(5 * SECOND)).isEqualTo(5);
    assertThat(bucket.untilFull(5 * SECOND)).isEqualTo(Duration.ofSeconds(55));
  }

  @Test
  void take_debt_isPaidByTime() {
    TokenBucket bucket = new TokenBucket(60, 0);
    bucket.take(90, 0);
    assertThat(bucket.left(0)).isZero();
    assertThat(bucket.until(1, 0)).isEqualTo(Duration.ofSeconds(31));
  }

  @Test
  void wait_costBeyondTheLimit_waitsForAFullBucketAndNotForever() {
    TokenBucket bucket = new TokenBucket(60, 0);
    assertThat(bucket.until(1000, 0)).isZero();
    bucket.take(1, 0);
    assertThat(bucket.until(1000, 0)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void take_clockThatRunsBackwards_fillsNothing() {
    TokenBucket bucket = new TokenBucket(60, 100 * SECOND);
    bucket.take(60, 100 * SECOND);
    assertThat(bucket.left(10 * SECOND)).isZero();
    assertThat(bucket.left(101 * SECOND)).isEqualTo(1);
  }

  @Test
  void take_anyCalls_neverPassMoreThanBurstAndRate() {
    Random random = new Random(7);
    for (int round = 0; round < 50; round++) {
      int limit = 1 + random.nextInt(500);
      TokenBucket bucket = new TokenBucket(limit, 0);
      long now = 0;
      long passed = 0;
      for (int i = 0; i < 2000; i++) {
        now += random.nextLong(SECOND / 2);
        int cost = 1 + random.nextInt(limit);
        if (bucket.until(cost, now).isZero()) {
          bucket.take(cost, now);
          passed += cost;
        }
      }
      assertThat((double) passed).isLessThanOrEqualTo(limit + limit * (now / 60e9) + 1);
    }
  }
}
