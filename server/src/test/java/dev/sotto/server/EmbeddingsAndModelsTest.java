package dev.sotto.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.anthropic.models.messages.MessageCountTokensParams;
import com.anthropic.models.messages.MessageCreateParams;
import com.openai.errors.BadRequestException;
import com.openai.errors.NotFoundException;
import com.openai.models.embeddings.CreateEmbeddingResponse;
import com.openai.models.embeddings.EmbeddingCreateParams;
import dev.sotto.ledger.ReceiptResult;
import dev.sotto.server.demo.Customer;
import dev.sotto.server.demo.RecordingProvider.Script;
import dev.sotto.server.http.Json;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Embeddings, models and token counts, by the official clients against a whole Sotto. */
class EmbeddingsAndModelsTest {
  @TempDir static Path data;
  private static RunningDemo demo;
  private static Customer customer;

  @BeforeAll
  static void start() throws Exception {
    demo = new RunningDemo(data);
    customer = demo.shop.customers().get(2);
  }

  @AfterAll
  static void stop() {
    demo.close();
  }

  @BeforeEach
  void forget() {
    demo.provider.clear();
    demo.provider.replies(Script.echo(1));
  }

  private static EmbeddingCreateParams.Builder embed() {
    return EmbeddingCreateParams.builder().model("any-model");
  }

  private static CreateEmbeddingResponse embedded(String... texts) {
    return demo.openAi(customer)
        .embeddings()
        .create(embed().inputOfArrayOfStrings(List.of(texts)).build());
  }

  @Test
  void embed_everyText_leavesMasked() {
    CreateEmbeddingResponse reply =
        embedded(RunningDemo.everything(customer), "Call " + customer.phone());
    assertThat(reply.data()).hasSize(2);
    assertThat(reply.data().getFirst().embedding()).hasSize(64);
    assertThat(RunningDemo.leaked(demo.provider.last(), customer)).isEmpty();
  }

  @Test
  void embed_sameTextInAnotherOrder_embedsAlike() {
    String one = "Anna Beispiel wrote to " + customer.email();
    String other = customer.name() + " asks for order " + customer.order();
    var before = embedded(one, other);
    JsonNode sent = demo.provider.last().json().path("input");
    var after = embedded(other, one);
    assertThat(demo.provider.last().json().at("/input/0")).isEqualTo(sent.get(1));
    assertThat(demo.provider.last().json().at("/input/1")).isEqualTo(sent.get(0));
    assertThat(after.data().get(0).embedding()).isEqualTo(before.data().get(1).embedding());
  }

  @Test
  void embed_tokens_areRefused() {
    BadRequestException refused =
        catchThrowableOfType(
            BadRequestException.class,
            () ->
                demo.openAi(customer)
                    .embeddings()
                    .create(embed().inputOfArrayOfTokens(List.of(1L, 2L)).build()));
    assertThat(refused.getMessage()).contains("tokens cannot be masked");
    assertThat(demo.provider.requests()).isEmpty();
  }

  @Test
  void embed_receipt_countsWhatWasHiddenInEachText() throws Exception {
    String body =
        """
        {"model":"any","input":["I am NAME","NAME again"],"encoding_format":"base64",
         "dimensions":8,"user":"NAME","metadata":{"sotto_use":"%s","sotto_subject":"%s"}}
        """
            .formatted(RunningDemo.USE, RunningDemo.subject(customer))
            .replace("NAME", customer.name());
    var answer = demo.call("POST", "/v1/embeddings", demo.key(), body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(Json.MAPPER.readTree(answer.body()).at("/data/0/embedding").isString()).isTrue();
    assertThat(RunningDemo.leaked(demo.provider.last(), customer)).isEmpty();
    String receipt = demo.receipt(answer.headers().firstValue("Sotto-Receipt").orElseThrow());
    JsonNode verdict =
        Json.MAPPER.readTree(Json.MAPPER.readTree(receipt).at("/entries/0/content").stringValue());
    assertThat(verdict.at("/hidden/PERSON").asInt()).isEqualTo(2);
    assertThat(verdict.path("pseudonyms").asInt()).isGreaterThanOrEqualTo(2);
    assertThat(verdict.path("protocol").stringValue()).isEqualTo("openai-embeddings");
    assertThat(demo.verified(receipt)).isInstanceOf(ReceiptResult.Valid.class);
  }

  @Test
  void models_listAndOne_inBothShapes() throws Exception {
    assertThat(demo.openAi(customer).models().list().data())
        .extracting(model -> model.id())
        .containsExactly("stand-in");
    assertThat(demo.anthropic(customer).models().list().data())
        .extracting(model -> model.id())
        .containsExactly("stand-in");
    assertThat(demo.openAi(customer).models().retrieve("org/any").id()).isEqualTo("org/any");
    assertThat(demo.provider.requests()).isEmpty();
  }

  @Test
  void models_ofAKeyBoundToAnUndeclaredUse_areNone() {
    var client = demo.openAi(demo.newKey("nothing-declared")).build();
    assertThat(client.models().list().data()).isEmpty();
    NotFoundException none =
        catchThrowableOfType(NotFoundException.class, () -> client.models().retrieve("any"));
    assertThat(none.code()).contains("model_not_found");
  }

  @Test
  void countTokens_countsWhatTheCallWouldSend_withAReceipt() {
    var client = demo.anthropic(customer);
    String text = RunningDemo.everything(customer);
    long counted =
        client
            .messages()
            .countTokens(
                MessageCountTokensParams.builder()
                    .model("any-model")
                    .system("Serve " + customer.name())
                    .addUserMessage(text)
                    .build())
            .inputTokens();
    JsonNode sent = demo.provider.last().json();
    assertThat(demo.provider.last().path()).isEqualTo("/v1/messages/count_tokens");
    assertThat(RunningDemo.leaked(demo.provider.last(), customer)).isEmpty();
    client
        .messages()
        .create(
            MessageCreateParams.builder()
                .model("any-model")
                .maxTokens(9)
                .system("Serve " + customer.name())
                .addUserMessage(text)
                .build());
    assertThat(demo.provider.last().json().path("messages")).isEqualTo(sent.path("messages"));
    assertThat(demo.provider.last().json().path("system")).isEqualTo(sent.path("system"));
    assertThat(counted).isPositive();
  }

  @Test
  void countTokens_ofSomebodyWhoObjected_isRefusedToo() throws Exception {
    Customer objecting = demo.shop.customers().get(30);
    demo.prefer(objecting, "support", "object");
    assertThatThrownBy(
            () ->
                demo.anthropic(objecting)
                    .messages()
                    .countTokens(
                        MessageCountTokensParams.builder()
                            .model("any-model")
                            .addUserMessage("hello")
                            .build()))
        .isInstanceOf(com.anthropic.errors.PermissionDeniedException.class);
    assertThat(demo.provider.requests()).isEmpty();
  }
}
