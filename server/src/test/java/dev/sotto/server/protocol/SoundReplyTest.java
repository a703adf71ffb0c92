package dev.sotto.server.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.server.http.Json;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class SoundReplyTest {
  private static final String[] FIELDS = {"choices", "output", "data", "content", "input_tokens"};
  private static final String[] NOTHING = {
    "null",
    "7",
    "\"x\"",
    "{}",
    "[null]",
    "[[]]",
    "[0.5]",
    "[{\"text\":\"x\"},1]",
    "{\"text\":\"x\"}"
  };

  private static Stream<Protocol> apis() {
    return Stream.of(
        new OpenAiChat(),
        new OpenAiResponses(),
        new OpenAiEmbeddings(),
        new AnthropicMessages(),
        new AnthropicCountTokens());
  }

  @ParameterizedTest
  @MethodSource("apis")
  void sound_fieldsOfAWrongType_isNot(Protocol api) {
    Random random = new Random(11);
    for (int round = 0; round < 300; round++) {
      ObjectNode reply = Json.MAPPER.createObjectNode().put("id", "x");
      for (String field : FIELDS) {
        String value = NOTHING[random.nextInt(NOTHING.length)];
        boolean count = field.equals("input_tokens") && value.equals("7");
        if (random.nextBoolean() && !count) {
          reply.set(field, Json.MAPPER.readTree(value));
        }
      }
      assertThat(api.sound(reply)).as("%s", reply).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("apis")
  void sound_theVendorsReply_is(Protocol api) {
    String reply =
        "{\"choices\":[{\"message\":{}}],\"output\":[],\"data\":[{\"embedding\":[]}],"
            + "\"content\":[{\"type\":\"text\"}],\"input_tokens\":3}";
    assertThat(api.sound((ObjectNode) Json.MAPPER.readTree(reply))).isTrue();
  }
}
