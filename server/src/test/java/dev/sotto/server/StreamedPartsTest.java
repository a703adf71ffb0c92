package dev.sotto.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.anthropic.client.AnthropicClient;
import com.anthropic.helpers.MessageAccumulator;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.MessageCreateParams;
import com.openai.client.OpenAIClient;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import dev.sotto.server.demo.Customer;
import dev.sotto.server.demo.RecordingProvider.Script;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The official clients' own accumulators, which check a stream's order, on restored streams. */
class StreamedPartsTest {
  private static final String THOUGHT = "<PERSON_1> asks; \\u00e9 and \\\"quotes\\\" stay.";
  private static final String SIGNATURE = "RXZlcnkgYnl0ZSBjb3VudHMu+/8=";

  @TempDir static Path data;
  private static RunningDemo demo;
  private static Customer customer;

  @BeforeAll
  static void start() throws Exception {
    demo = new RunningDemo(data);
    customer = demo.shop.customers().get(1);
  }

  @AfterAll
  static void stop() {
    demo.close();
  }

  @BeforeEach
  void forget() {
    demo.provider.clear();
  }

  @Test
  void openAiStream_toolCall_accumulatesToTheRealArguments() {
    demo.provider.replies(
        Script.call(
            "find_order", "{\"who\":\"<PER", "SON_", "1>\",\"order\":\"<", "ORDER_ID_1>\"}"));
    OpenAIClient client = demo.openAi(customer);
    var chat =
        ChatCompletionCreateParams.builder()
            .model("any-model")
            .addUserMessage("I am " + customer.name() + ", order " + customer.order())
            .build();
    ChatCompletionAccumulator all = ChatCompletionAccumulator.create();
    try (var stream = client.chat().completions().createStreaming(chat)) {
      stream.stream().forEach(all::accumulate);
    }
    var choice = all.chatCompletion().choices().getFirst();
    assertThat(choice.message().toolCalls().orElseThrow().getFirst().asFunction().function())
        .returns("find_order", f -> f.name())
        .returns(
            "{\"who\":\"%s\",\"order\":\"%s\"}".formatted(customer.name(), customer.order()),
            f -> f.arguments());
    assertThat(choice.finishReason().asString()).isEqualTo("tool_calls");
  }

  @Test
  void anthropicStream_signedThinking_comesAndGoesByteForByte() {
    demo.provider.replies(
        Script.events(
            event("message_start", START),
            event("content_block_start", block(0, "{\"type\":\"thinking\",\"thinking\":\"\"}")),
            event("content_block_delta", thought(THOUGHT.substring(0, 5))),
            event("content_block_delta", thought(THOUGHT.substring(5))),
            event("content_block_delta", delta(0, "signature_delta", "signature", SIGNATURE)),
            event("content_block_stop", "{\"type\":\"content_block_stop\",\"index\":0}"),
            event("content_block_start", block(1, "{\"type\":\"text\",\"text\":\"\"}")),
            event("content_block_delta", delta(1, "text_delta", "text", "Dear <PERS")),
            event("content_block_delta", delta(1, "text_delta", "text", "ON_1>")),
            event("content_block_stop", "{\"type\":\"content_block_stop\",\"index\":1}"),
            event("message_delta", END),
            event("message_stop", "{\"type\":\"message_stop\"}")));
    MessageAccumulator all = MessageAccumulator.create();
    try (var stream = anthropic().messages().createStreaming(chat().build())) {
      stream.stream().forEach(all::accumulate);
    }
    Message message = all.message();
    var thinking = message.content().getFirst().thinking().orElseThrow();
    assertThat(thinking.thinking()).isEqualTo(clear(THOUGHT));
    assertThat(thinking.signature()).isEqualTo(SIGNATURE);
    assertThat(message.content().get(1).text().orElseThrow().text())
        .isEqualTo("Dear " + customer.name());

    demo.provider.replies(Script.echo(1));
    anthropic().messages().create(chat().addMessage(message).addUserMessage("And now?").build());
    JsonNode sent = demo.provider.last().json().at("/messages/1/content");
    assertThat(sent.at("/0/thinking").stringValue()).isEqualTo(clear(THOUGHT));
    assertThat(sent.at("/0/signature").stringValue()).isEqualTo(SIGNATURE);
    assertThat(sent.at("/1/text").stringValue()).isEqualTo("Dear <PERSON_1>");
    assertThat(RunningDemo.leaked(demo.provider.last(), customer)).isEmpty();
  }

  private static AnthropicClient anthropic() {
    return demo.anthropic(customer);
  }

  private static MessageCreateParams.Builder chat() {
    return MessageCreateParams.builder()
        .model("any-model")
        .maxTokens(200)
        .addUserMessage("I am " + customer.name() + ".");
  }

  private static final String START =
      "{\"type\":\"message_start\",\"message\":{\"id\":\"msg_1\",\"type\":\"message\","
          + "\"role\":\"assistant\",\"model\":\"m\",\"content\":[],\"stop_reason\":null,"
          + "\"stop_sequence\":null,\"usage\":{\"input_tokens\":1,\"output_tokens\":1}}}";
  private static final String END =
      "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\","
          + "\"stop_sequence\":null},\"usage\":{\"output_tokens\":9}}";

  private static String event(String name, String data) {
    return "event: " + name + "\ndata: " + data + "\n\n";
  }

  private static String block(int index, String block) {
    return "{\"type\":\"content_block_start\",\"index\":%d,\"content_block\":%s}"
        .formatted(index, block);
  }

  private static String thought(String text) {
    return delta(0, "thinking_delta", "thinking", text);
  }

  private static String delta(int index, String type, String field, String text) {
    return "{\"type\":\"content_block_delta\",\"index\":%d,\"delta\":{\"type\":\"%s\",\"%s\":\"%s\"}}"
        .formatted(index, type, field, text);
  }

  /** What a JSON parser makes of the thought. */
  private static String clear(String json) {
    return json.replace("\\u00e9", "\u00e9").replace("\\\"", "\"");
  }
}
