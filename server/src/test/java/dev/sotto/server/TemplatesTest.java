package dev.sotto.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.anthropic.models.messages.ContentBlockParam;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.ToolResultBlockParam;
import com.openai.core.http.HttpResponseFor;
import com.openai.errors.UnprocessableEntityException;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import dev.sotto.server.demo.Customer;
import dev.sotto.server.demo.RecordingProvider.Script;
import dev.sotto.server.demo.Shop;
import dev.sotto.server.http.Json;
import dev.sotto.server.subject.Identity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code {{subject.plan}}} in requests, through a whole Sotto, by the official clients. */
@SuppressWarnings("NullAway.Init")
class TemplatesTest {
  private static final String REGISTRY =
      """
      fields:
        contract: {category: account.id, identifies: ACCOUNT_ID}
        nick: {category: account.plan, identifies: PERSON}
        tenure: {category: account.plan, since: [P2Y, P5Y]}
        note: {category: account.plan}
        spent: {category: orders, bands: [100]}
      uses:
        personal:
          title: Writes to somebody it does not know
          purpose: support
          basis: contract
          categories: [name, contact.email, account.id, account.plan]
          may_see: [name, given_name, email, contract, nick, tenure, note]
          recipient: stand-in
          models: ["*"]
          retention: P90D
          owner: Head of service
        instructed:
          title: Takes templates in instructions only
          purpose: support
          basis: contract
          categories: [name]
          may_see: [given_name]
          fill_in: instructions
          recipient: stand-in
          models: ["*"]
          retention: P90D
          owner: Head of service
      """;

  @TempDir static Path data;
  private static RunningDemo demo;
  private static Customer customer;

  @BeforeAll
  static void start() throws IOException {
    Files.createDirectories(data.resolve("registry"));
    Files.writeString(data.resolve("registry/personal.yaml"), REGISTRY);
    demo = new RunningDemo(data);
    customer = demo.shop.customers().get(1);
    demo.put(
        Identity.of(Shop.SYSTEM, customer.id()),
        """
        {"language":"de","names":["%s"],"emails":["%s"],
         "profile":{"contract":"K7","nick":"Bo","tenure":"2023-02-01",
                    "note":"call {{subject.email}} or jules.marsh@example.net \\"soon\\""}}
        """
            .formatted(customer.name(), customer.email()));
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

  private record Answer(String reply, String receipt) {}

  private static Answer said(String use, ChatCompletionCreateParams.Builder chat) {
    var client =
        demo.openAi(demo.newKey())
            .putHeader("Sotto-Use", use)
            .putHeader("Sotto-Subject", RunningDemo.subject(customer))
            .build();
    try (HttpResponseFor<ChatCompletion> raw =
        client.chat().completions().withRawResponse().create(chat.model("any-model").build())) {
      return new Answer(
          raw.parse().choices().getFirst().message().content().orElse(""),
          raw.headers().values("Sotto-Receipt").getFirst());
    }
  }

  private static String reply(String use, String text) {
    return said(use, ChatCompletionCreateParams.builder().addUserMessage(text)).reply();
  }

  private static String sent() {
    return demo.provider.last().json().path("messages").path(0).path("content").asString();
  }

  @Test
  void create_whatIdentifies_goesAsThePseudonymItHasElsewhereAndComesBack() {
    String text =
        "Write to {{subject.email}}, {{ subject.name }}: %s is %s."
            .formatted(customer.email(), customer.name());
    assertThat(reply("personal", text))
        .isEqualTo(
            "Write to %1$s, %2$s: %1$s is %2$s.".formatted(customer.email(), customer.name()));
    assertThat(sent()).isEqualTo("Write to <EMAIL_1>, <PERSON_1>: <EMAIL_1> is <PERSON_1>.");
  }

  @Test
  void create_valuesThatNothingWouldRecognise_goAsPseudonymsAllTheSame() {
    assertThat(reply("personal", "Contract {{subject.contract}} of {{subject.nick}}, ok"))
        .isEqualTo("Contract K7 of Bo, ok");
    assertThat(sent()).doesNotContain("K7").doesNotContain("Bo");
  }

  @Test
  void create_whatDoesNotIdentify_goesAsItsBandOrThroughTheMask() {
    reply("personal", "With us {{subject.tenure}}. {{subject.note}}");
    assertThat(sent())
        .startsWith("With us 2–5 Jahre. call {{subject.email}} or <EMAIL_1> \"soon\"");
  }

  @Test
  void create_templateInJson_staysJson() {
    reply("personal", "{\"note\": \"{{subject.note}}\", \"since\": \"{{subject.tenure}}\"}");
    JsonNode json = Json.object(sent().getBytes(StandardCharsets.UTF_8));
    assertThat(json.path("note").asString()).endsWith("\"soon\"");
    assertThat(json.path("since").asString()).isEqualTo("2–5 Jahre");
  }

  @Test
  void create_undeclaredField_is422AndNamesIt() {
    UnprocessableEntityException refused =
        catchThrowableOfType(
            UnprocessableEntityException.class, () -> reply("personal", "{{subject.spent}}"));
    assertThat(refused.code()).contains("undeclared_field");
    assertThat(refused.getMessage()).contains("'spent'");
    assertThat(demo.provider.requests()).isEmpty();
  }

  @Test
  void create_subjectLacksTheField_is422UnlessThereIsADefault() {
    demo.put(Identity.of(Shop.SYSTEM, "T-1"), "{}");
    UnprocessableEntityException refused =
        catchThrowableOfType(
            UnprocessableEntityException.class, () -> replyTo("T-1", "Since {{subject.tenure}}"));
    assertThat(refused.code()).contains("missing_field");
    assertThat(replyTo("T-1", "Since {{subject.tenure| a while }}!")).isEqualTo("Since a while!");
  }

  private static String replyTo(String id, String text) {
    var client =
        demo.openAi(demo.newKey())
            .putHeader("Sotto-Use", "personal")
            .putHeader("Sotto-Subject", Shop.SYSTEM + ":" + id)
            .build();
    var chat = ChatCompletionCreateParams.builder().model("any").addUserMessage(text).build();
    return client
        .chat()
        .completions()
        .create(chat)
        .choices()
        .getFirst()
        .message()
        .content()
        .orElse("");
  }

  @Test
  void create_escapedTemplate_staysOne() {
    reply("personal", "Write \\{{subject.name}} or {{name}} or {{subject}}");
    assertThat(sent()).isEqualTo("Write {{subject.name}} or {{name}} or {{subject}}");
  }

  @Test
  void create_templatesOfOthers_fetchNothing() {
    demo.anthropic(demo.newKey())
        .putHeader("Sotto-Use", "personal")
        .putHeader("Sotto-Subject", RunningDemo.subject(customer))
        .build()
        .messages()
        .create(
            MessageCreateParams.builder()
                .model("any-model")
                .maxTokens(10)
                .system("You write to {{subject.given_name}}.")
                .addUserMessage("Look")
                .addAssistantMessage("I saw {{subject.tenure}}")
                .addUserMessageOfContentBlockParams(
                    List.of(
                        ContentBlockParam.ofToolResult(
                            ToolResultBlockParam.builder()
                                .toolUseId("call_1")
                                .content("Mail: {{subject.spent}} {{subject.name}}")
                                .build())))
                .build());
    String sent = demo.provider.last().text();
    assertThat(sent)
        .contains("I saw {{subject.tenure}}")
        .contains("Mail: {{subject.spent}} {{subject.name}}")
        .contains("You write to <PERSON_1>.");
  }

  @Test
  void create_useThatFillsInInstructionsOnly_leavesTheUsersTextAlone() {
    var chat =
        ChatCompletionCreateParams.builder()
            .addSystemMessage("For {{subject.given_name}}.")
            .addUserMessage("I am {{subject.given_name}} {{subject.whatever}}");
    said("instructed", chat);
    assertThat(demo.provider.last().text())
        .contains("For <PERSON_1>.")
        .contains("I am {{subject.given_name}} {{subject.whatever}}");
  }

  @Test
  void create_fieldsFilled_standInTheReceipt() throws Exception {
    var chat =
        ChatCompletionCreateParams.builder()
            .addUserMessage("{{subject.tenure}} {{subject.given_name}} {{subject.tenure}}");
    String receipt = said("personal", chat).receipt();
    String content =
        Json.object(
                demo.call("GET", "/v1/receipts/" + receipt, demo.adminKey(), "")
                    .body()
                    .getBytes(StandardCharsets.UTF_8))
            .path("entries")
            .path(0)
            .path("content")
            .asString();
    JsonNode disclosed = Json.object(content.getBytes(StandardCharsets.UTF_8));
    assertThat(disclosed.path("fields").toString()).isEqualTo("[\"given_name\",\"tenure\"]");
  }
}
