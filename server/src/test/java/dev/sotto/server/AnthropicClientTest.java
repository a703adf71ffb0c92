package dev.sotto.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.anthropic.core.JsonValue;
import com.anthropic.core.http.StreamResponse;
import com.anthropic.errors.PermissionDeniedException;
import com.anthropic.models.messages.ContentBlockParam;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.Metadata;
import com.anthropic.models.messages.RawMessageStreamEvent;
import com.anthropic.models.messages.ThinkingBlockParam;
import com.anthropic.models.messages.Tool;
import com.anthropic.models.messages.ToolResultBlockParam;
import com.anthropic.models.messages.ToolUseBlock;
import dev.sotto.server.demo.Customer;
import dev.sotto.server.demo.RecordingProvider.Script;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The official Anthropic client, unmodified, against a whole Sotto. */
class AnthropicClientTest {
  @TempDir static Path data;
  private static RunningDemo demo;

  @BeforeAll
  static void start() throws Exception {
    demo = new RunningDemo(data);
  }

  @AfterAll
  static void stop() {
    demo.close();
  }

  @BeforeEach
  void echo() {
    demo.provider.clear();
    demo.provider.replies(Script.echo(1));
  }

  private static MessageCreateParams.Builder chat(String text) {
    return MessageCreateParams.builder().model("any-model").maxTokens(200).addUserMessage(text);
  }

  private static String text(Message message) {
    return message.content().stream()
        .flatMap(block -> block.text().stream())
        .map(block -> block.text())
        .collect(Collectors.joining());
  }

  @Test
  void create_everyLanguage_hidesAllAndBringsItBack() {
    demo.oneOfEachLanguage()
        .forEach(
            customer -> {
              String said = RunningDemo.everything(customer);
              Message reply =
                  demo.anthropic(customer)
                      .messages()
                      .create(chat(said).system("The customer is " + customer.name()).build());
              assertThat(RunningDemo.leaked(demo.provider.last(), customer)).isEmpty();
              assertThat(text(reply)).as(customer.language()).isEqualTo(said);
            });
  }

  @Test
  void createStreaming_oneUnitAtATime_bringsAllBack() {
    demo.oneOfEachLanguage()
        .forEach(
            customer -> {
              String said = RunningDemo.everything(customer);
              try (StreamResponse<RawMessageStreamEvent> stream =
                  demo.anthropic(customer).messages().createStreaming(chat(said).build())) {
                String reply =
                    stream.stream()
                        .flatMap(event -> event.contentBlockDelta().stream())
                        .flatMap(delta -> delta.delta().text().stream())
                        .map(delta -> delta.text())
                        .collect(Collectors.joining());
                assertThat(reply).as(customer.language()).isEqualTo(said);
              }
              assertThat(RunningDemo.leaked(demo.provider.last(), customer)).isEmpty();
            });
  }

  private static Tool tool() {
    return Tool.builder()
        .name("find_order")
        .description("Finds an order")
        .inputSchema(
            Tool.InputSchema.builder()
                .properties(
                    Tool.InputSchema.Properties.builder()
                        .putAdditionalProperty(
                            "email", JsonValue.from(java.util.Map.of("type", "string")))
                        .build())
                .build())
        .build();
  }

  @Test
  void create_toolUse_inputComesBackAndGoesOutMasked() {
    Customer customer = demo.shop.customers().get(2);
    demo.provider.replies(Script.call("find_order", "{\"email\":\"<EM", "AIL_1>\"}"));
    String said = "Look for " + customer.email();
    ToolUseBlock use =
        demo
            .anthropic(customer)
            .messages()
            .create(chat(said).addTool(tool()).build())
            .content()
            .stream()
            .flatMap(block -> block.toolUse().stream())
            .findFirst()
            .orElseThrow();
    assertThat(use._input().toString()).contains(customer.email());

    demo.provider.replies(Script.echo(2));
    demo.anthropic(customer)
        .messages()
        .create(
            chat(said)
                .addTool(tool())
                .addAssistantMessageOfContentBlockParams(
                    List.of(
                        ContentBlockParam.ofThinking(
                            ThinkingBlockParam.builder()
                                .thinking("The person behind <EMAIL_1> asks for an order.")
                                .signature("c2lnbmF0dXJl")
                                .build()),
                        ContentBlockParam.ofToolUse(use.toParam())))
                .addUserMessageOfContentBlockParams(
                    List.of(
                        ContentBlockParam.ofToolResult(
                            ToolResultBlockParam.builder()
                                .toolUseId(use.id())
                                .content(
                                    "{\"customer\":{\"name\":\"%s\",\"street\":\"%s\"}}"
                                        .formatted(customer.name(), customer.address()))
                                .build())))
                .build());
    demo.provider
        .requests()
        .forEach(request -> assertThat(RunningDemo.leaked(request, customer)).isEmpty());
    JsonNode blocks = demo.provider.last().json().path("messages").get(1).path("content");
    assertThat(blocks.get(0).path("thinking").asString())
        .isEqualTo("The person behind <EMAIL_1> asks for an order.");
    assertThat(blocks.get(1).path("input").path("email").asString()).isEqualTo("<EMAIL_1>");
  }

  @Test
  void createStreaming_toolUse_bringsTheArgumentsBack() {
    Customer customer = demo.shop.customers().get(4);
    demo.provider.replies(
        Script.call("find_order", "{\"ema", "il\":", "\"<", "EMAI", "L_", "1", ">", "\"}"));
    try (StreamResponse<RawMessageStreamEvent> stream =
        demo.anthropic(customer)
            .messages()
            .createStreaming(chat("Look for " + customer.email()).addTool(tool()).build())) {
      String input =
          stream.stream()
              .flatMap(event -> event.contentBlockDelta().stream())
              .flatMap(delta -> delta.delta().inputJson().stream())
              .map(delta -> delta.partialJson())
              .collect(Collectors.joining());
      assertThat(input).isEqualTo("{\"email\":\"%s\"}".formatted(customer.email()));
    }
  }

  @Test
  void create_signedThinkingThatHoldsAName_isRefused() {
    Customer customer = demo.shop.customers().getFirst();
    var refused =
        catchThrowableOfType(
            com.anthropic.errors.BadRequestException.class,
            () ->
                demo.anthropic(customer)
                    .messages()
                    .create(
                        chat("hello")
                            .addAssistantMessageOfContentBlockParams(
                                List.of(
                                    ContentBlockParam.ofThinking(
                                        ThinkingBlockParam.builder()
                                            .thinking("This is " + customer.name())
                                            .signature("c2lnbmF0dXJl")
                                            .build())))
                            .addUserMessage("and?")
                            .build()));
    assertThat(refused).isNotNull();
    assertThat(refused.getMessage()).doesNotContain(customer.name());
    assertThat(demo.provider.requests()).isEmpty();
  }

  @Test
  void create_useAndSubjectInMetadata_serveAndAreTakenOut() {
    Customer customer = demo.shop.customers().get(8);
    Message reply =
        demo.anthropic(demo.key())
            .build()
            .messages()
            .create(
                chat("I am " + customer.name())
                    .metadata(
                        Metadata.builder()
                            .userId(customer.email())
                            .putAdditionalProperty("sotto_use", JsonValue.from(RunningDemo.USE))
                            .putAdditionalProperty(
                                "sotto_subject", JsonValue.from(RunningDemo.subject(customer)))
                            .build())
                    .build());
    assertThat(text(reply)).isEqualTo("I am " + customer.name());
    assertThat(demo.provider.last().text()).doesNotContain("sotto_");
    assertThat(RunningDemo.leaked(demo.provider.last(), customer)).isEmpty();
  }

  @Test
  void create_customerRestricted_isRefusedInTheClientsOwnWords() throws Exception {
    Customer customer = demo.shop.customers().get(9);
    demo.prefer(customer, "*", "restrict");
    PermissionDeniedException refused =
        catchThrowableOfType(
            PermissionDeniedException.class,
            () -> demo.anthropic(customer).messages().create(chat("hello").build()));
    assertThat(refused.body().toString()).contains("restriction", "art. 18(2)");
    assertThat(refused.headers().values("Sotto-Receipt")).hasSize(1);
    assertThat(demo.provider.requests()).isEmpty();
  }
}
