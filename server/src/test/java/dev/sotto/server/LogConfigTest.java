package dev.sotto.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import dev.sotto.server.http.Json;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

class LogConfigTest {
  @Test
  void json_event_isOneLineThatSaysNothingOfItsException() {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    LoggingEvent event =
        new LoggingEvent(
            "x",
            context.getLogger("sotto.fault"),
            Level.ERROR,
            "PEER {}\nagain",
            new IllegalStateException("Jasper Hargrave"),
            new Object[] {"provider_stream"});
    String line = new String(LogConfig.json(context).encode(event), UTF_8);
    assertThat(line.strip()).doesNotContain("\n").doesNotContain("Hargrave");
    JsonNode said = Json.parse(line.getBytes(UTF_8));
    assertThat(said.path("level").asString()).isEqualTo("ERROR");
    assertThat(said.path("loggerName").asString()).isEqualTo("sotto.fault");
    assertThat(said.path("formattedMessage").asString()).isEqualTo("PEER provider_stream\nagain");
    assertThat(said.path("timestamp").isMissingNode()).isFalse();
  }
}
