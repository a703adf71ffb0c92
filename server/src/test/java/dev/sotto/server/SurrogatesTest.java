package dev.sotto.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.openai.client.OpenAIClient;
import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import dev.sotto.server.demo.Customer;
import dev.sotto.server.demo.RecordingProvider.Script;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A use with surrogates, through a whole Sotto, by the official client, streamed. */
class SurrogatesTest {
  private static final String USE = "lead-outreach";

  @TempDir static Path data;
  private static RunningDemo demo;

  @BeforeAll
  static void start() throws Exception {
    demo = new RunningDemo(data);
    demo.provider.replies(Script.echo(1));
  }

  @AfterAll
  static void stop() {
    demo.close();
  }

  private static String streamed(Customer customer, String text) {
    OpenAIClient client =
        demo.openAi(demo.newKey(USE))
            .putHeader("Sotto-Use", USE)
            .putHeader("Sotto-Subject", RunningDemo.subject(customer))
            .build();
    ChatCompletionCreateParams chat =
        ChatCompletionCreateParams.builder().model("any-model").addUserMessage(text).build();
    try (StreamResponse<ChatCompletionChunk> stream =
        client.chat().completions().createStreaming(chat)) {
      return stream.stream()
          .flatMap(chunk -> chunk.choices().stream())
          .flatMap(choice -> choice.delta().content().stream())
          .collect(Collectors.joining());
    }
  }

  @Test
  void createStreaming_everyLanguage_sendsSurrogatesAndBringsAllBack() {
    demo.oneOfEachLanguage()
        .forEach(
            customer -> {
              String text = RunningDemo.everything(customer);
              assertThat(streamed(customer, text)).as(customer.language()).isEqualTo(text);
              assertThat(RunningDemo.leaked(demo.provider.last(), customer)).isEmpty();
              assertThat(demo.provider.last().text())
                  .contains("@example.")
                  .doesNotContain("PERSON_")
                  .doesNotContain("PHONE_");
            });
  }

  @Test
  void createStreaming_sameSubject_hasTheSameSurrogatesInEveryCall() {
    Customer customer = demo.shop.customers().getFirst();
    String text = RunningDemo.everything(customer);
    streamed(customer, text);
    String first = demo.provider.last().text();
    streamed(customer, text);
    assertThat(demo.provider.last().text()).isEqualTo(first);
    Customer other = demo.shop.customers().get(7);
    streamed(other, text);
    assertThat(demo.provider.last().text()).isNotEqualTo(first);
  }
}
