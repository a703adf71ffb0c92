package dev.sotto.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.anthropic.core.http.StreamResponse;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.RawMessageStreamEvent;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import dev.sotto.server.demo.Customer;
import dev.sotto.server.demo.RecordingProvider.Script;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A provider whose stream breaks off: the official clients get all there was, and an error. */
class BrokenStreamTest {
  private static final Script BREAKS_OFF =
      Script.broken(4, "Dear ", "<PERSON", "_1>, it is <", "EMAIL", "_1>");

  @TempDir static Path data;
  private static RunningDemo demo;
  private static Customer customer;

  @BeforeAll
  static void start() throws Exception {
    demo = new RunningDemo(data);
    customer = demo.shop.customers().getFirst();
  }

  @AfterAll
  static void stop() {
    demo.close();
  }

  @Test
  void openAiStream_providerBreaksOff_givesWhatWasHeldBackAndTheClientsException() {
    demo.provider.replies(BREAKS_OFF);
    StringBuilder reply = new StringBuilder();
    Throwable broken = catchThrowable(() -> openAi(reply));
    assertThat(reply.toString()).isEqualTo("Dear " + customer.name() + ", it is <EMAIL");
    assertThat(broken).isInstanceOf(com.openai.errors.OpenAIException.class);
    assertThat(broken.getMessage()).contains("broke off");
  }

  private static void openAi(StringBuilder reply) {
    var client = demo.openAi(customer);
    var chat =
        ChatCompletionCreateParams.builder()
            .model("any-model")
            .addUserMessage(RunningDemo.everything(customer))
            .build();
    try (com.openai.core.http.StreamResponse<ChatCompletionChunk> stream =
        client.chat().completions().createStreaming(chat)) {
      stream.stream()
          .flatMap(chunk -> chunk.choices().stream())
          .forEach(choice -> choice.delta().content().ifPresent(reply::append));
    }
  }

  @Test
  void anthropicStream_providerBreaksOff_givesWhatWasHeldBackAndTheClientsException() {
    demo.provider.replies(BREAKS_OFF);
    StringBuilder reply = new StringBuilder();
    Throwable broken = catchThrowable(() -> anthropic(reply));
    assertThat(reply.toString()).isEqualTo("Dear " + customer.name() + ", it is <EMAIL");
    assertThat(broken).isInstanceOf(com.anthropic.errors.AnthropicException.class);
    assertThat(broken.getMessage()).contains("broke off");
  }

  private static void anthropic(StringBuilder reply) {
    var client = demo.anthropic(customer);
    var chat =
        MessageCreateParams.builder()
            .model("any-model")
            .maxTokens(200)
            .addUserMessage(RunningDemo.everything(customer))
            .build();
    try (StreamResponse<RawMessageStreamEvent> stream = client.messages().createStreaming(chat)) {
      stream.stream()
          .flatMap(event -> event.contentBlockDelta().stream())
          .flatMap(delta -> delta.delta().text().stream())
          .forEach(delta -> reply.append(delta.text()));
    }
  }
}
