package dev.sotto.server.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.server.provider.TransportFailure.Stage;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Only what cannot have reached anybody is tried again. */
class RetryTest {
  @ParameterizedTest
  @EnumSource
  void pauses_onlyWithoutAConnection(Stage stage) {
    TransportFailure failure = new TransportFailure(stage, new IOException());
    assertThat(new Retry().pauses(failure, 0)).isEqualTo(stage == Stage.NO_CONNECTION);
  }
}
