package dev.sotto.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.openai.client.OpenAIClient;
import com.openai.core.http.HttpResponseFor;
import com.openai.errors.PermissionDeniedException;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import dev.sotto.ledger.ReceiptResult;
import dev.sotto.server.demo.Customer;
import dev.sotto.server.demo.RecordingProvider.Script;
import dev.sotto.server.demo.Shop;
import dev.sotto.server.http.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The chat walk of docs/architecture.md, once, on a whole server; and what erasure leaves of it.
 */
class WalkTest {
  @TempDir Path data;
  private RunningDemo demo;
  private Customer customer;

  @BeforeEach
  void start() throws Exception {
    demo = new RunningDemo(data);
    customer = demo.shop.customers().get(30);
    demo.provider.replies(Script.echo(1));
  }

  @AfterEach
  void stop() {
    demo.close();
  }

  @Test
  void chat_fromTheKeyToTheReceiptToErasure_leavesWhatItShould() throws Exception {
    String said = RunningDemo.everything(customer);
    // preferences, gate, mask, provider, restore
    Answer answer = chat(said);
    assertThat(answer.content()).isEqualTo(said);
    assertThat(RunningDemo.leaked(demo.provider.last(), customer)).isEmpty();

    // ledger: the verdict before, the outcome after, for this app alone
    String receipt = demo.receipt(answer.receipt());
    assertThat(demo.verified(receipt)).isInstanceOf(ReceiptResult.Valid.class);
    requireVerdictThenOutcome(receipt);
    RunningDemo.identifiers(customer).forEach(value -> assertThat(receipt).doesNotContain(value));
    String path = "/v1/receipts/" + answer.receipt();
    assertThat(demo.call("GET", path, demo.newKey(), "").statusCode()).isEqualTo(404);
    assertThat(demo.call("GET", path, demo.adminKey(), "").statusCode()).isEqualTo(200);

    // erasure: the receipt no longer opens; its copy and the log still verify
    requireErased();
    assertThat(demo.call("GET", path, demo.key(), "").statusCode()).isEqualTo(410);
    assertThat(demo.verified(receipt)).isInstanceOf(ReceiptResult.Valid.class);
    PermissionDeniedException refused =
        catchThrowableOfType(PermissionDeniedException.class, () -> chat("hello"));
    assertThat(refused.code()).contains("unknown_subject");
    demo.close();
    assertThat(Main.run("audit", "--data", data.toString())).isZero();
  }

  private record Answer(String content, String receipt) {}

  private Answer chat(String text) {
    OpenAIClient client = demo.openAi(customer);
    var chat = ChatCompletionCreateParams.builder().model("any-model").addUserMessage(text).build();
    try (HttpResponseFor<ChatCompletion> raw =
        client.chat().completions().withRawResponse().create(chat)) {
      return new Answer(
          raw.parse().choices().getFirst().message().content().orElse(""),
          raw.headers().values("Sotto-Receipt").getFirst());
    }
  }

  private static void requireVerdictThenOutcome(String receipt) {
    JsonNode entries = Json.MAPPER.readTree(receipt).path("entries");
    assertThat(entries).hasSize(2);
    assertThat(entries.get(0).path("what").stringValue()).isEqualTo("verdict");
    assertThat(entries.get(1).path("what").stringValue()).isEqualTo("outcome");
    for (JsonNode entry : entries) {
      byte[] commitment = Base64.getDecoder().decode(entry.path("entry").stringValue());
      assertThat(commitment).hasSize(32);
      assertThat(entry.path("content").stringValue().getBytes(StandardCharsets.UTF_8)).isNotEmpty();
    }
  }

  private void requireErased() throws Exception {
    String path = "/v1/subjects/" + Shop.SYSTEM + "/" + customer.id();
    assertThat(demo.call("DELETE", path, demo.adminKey(), "").statusCode()).isBetween(200, 204);
    assertThat(demo.call("GET", path, demo.adminKey(), "").statusCode()).isEqualTo(404);
  }
}
