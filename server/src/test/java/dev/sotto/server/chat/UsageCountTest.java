package dev.sotto.server.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.server.http.Json;
import dev.sotto.server.protocol.SseEvent;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class UsageCountTest {
  private final UsageCount usage = new UsageCount();

  @Test
  void read_replies_countAsTheirVendorTells() {
    usage.read(
        json("{\"usage\":{\"prompt_tokens\":7,\"completion_tokens\":3,\"total_tokens\":10}}"));
    assertThat(usage.tokens(99)).isEqualTo(10);
    UsageCount anthropic = new UsageCount();
    anthropic.read(
        json(
            "{\"usage\":{\"input_tokens\":7,\"cache_read_input_tokens\":100,"
                + "\"output_tokens\":3}}"));
    assertThat(anthropic.tokens(99)).isEqualTo(110);
  }

  @Test
  void read_streams_laterFiguresStandForEarlierOnes() {
    usage.read(
        event(
            "{\"type\":\"message_start\",\"message\":{\"usage\":{\"input_tokens\":7,\"output_tokens\":1}}}"));
    usage.read(event("{\"type\":\"message_delta\",\"usage\":{\"output_tokens\":30}}"));
    assertThat(usage.tokens(99)).isEqualTo(37);
  }

  @Test
  void tokens_streamThatTellsNone_isEstimated() {
    usage.read(event("{\"choices\":[]}"));
    usage.read(event("[DONE]"));
    assertThat(usage.tokens(40)).isEqualTo(42);
  }

  private static SseEvent event(String data) {
    return new SseEvent(null, data);
  }

  private static ObjectNode json(String text) {
    return Json.object(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
