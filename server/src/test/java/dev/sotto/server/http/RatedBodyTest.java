package dev.sotto.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RatedBodyTest {
  private static final long SECOND = 1_000_000_000L;

  private long now;

  @Test
  void read_byteByByte_failsOnceItHadItsWhile() throws IOException {
    RatedBody body = body(10);
    for (int i = 0; i < 10; i++) {
      now += SECOND;
      assertThat(body.read()).isZero();
    }
    now += SECOND;
    assertThatThrownBy(body::read).isInstanceOf(RatedBody.TooSlow.class);
  }

  @Test
  void read_atTheRateOrWithoutOne_goesOn() throws IOException {
    RatedBody body = body(10);
    RatedBody any = body(0);
    for (int i = 0; i < 60; i++) {
      now += SECOND;
      assertThat(body.readNBytes(10)).hasSize(10);
      assertThat(any.read()).isZero();
    }
  }

  private RatedBody body(long rate) {
    return new RatedBody(new ByteArrayInputStream(new byte[1000]), rate, () -> now);
  }
}
