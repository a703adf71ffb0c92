package dev.sotto.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.openai.core.http.HttpResponseFor;
import com.openai.core.http.StreamResponse;
import com.openai.errors.PermissionDeniedException;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Identifiers of another customer in requests and replies, through a whole Sotto. */
@SuppressWarnings("NullAway.Init")
class OthersDataTest {
  private static final String USES =
      """
      uses:
        keeps-mail:
          title: Keeps addresses
          purpose: support
          basis: contract
          categories: [name, contact.email]
          protect: {EMAIL: keep}
          recipient: stand-in
          models: ["*"]
          retention: P90D
          owner: Head of service
        blocks-others:
          title: Takes no data of others
          purpose: support
          basis: contract
          categories: [name]
          others_data: block
          recipient: stand-in
          models: ["*"]
          retention: P90D
          owner: Head of service
      """;

  @TempDir static Path data;
  private static RunningDemo demo;
  private static Customer own;
  private static Customer other;

  @BeforeAll
  static void start() throws IOException {
    Files.createDirectories(data.resolve("registry"));
    Files.writeString(data.resolve("registry/others.yaml"), USES);
    demo = new RunningDemo(data);
    own = demo.shop.customers().getFirst();
    other = demo.shop.customers().get(7);
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

  private record Answer(String reply, JsonNode verdict, JsonNode outcome) {}

  private static Answer ask(String use, String text) throws Exception {
    var client =
        demo.openAi(demo.newKey())
            .putHeader("Sotto-Use", use)
            .putHeader("Sotto-Subject", RunningDemo.subject(own))
            .build();
    var chat = ChatCompletionCreateParams.builder().model("any").addUserMessage(text).build();
    try (HttpResponseFor<ChatCompletion> raw =
        client.chat().completions().withRawResponse().create(chat)) {
      String reply = raw.parse().choices().getFirst().message().content().orElse("");
      JsonNode entries = receipt(raw.headers().values("Sotto-Receipt").getFirst());
      return new Answer(reply, content(entries, 0), content(entries, 1));
    }
  }

  private static JsonNode receipt(String id) throws Exception {
    String body = demo.call("GET", "/v1/receipts/" + id, demo.adminKey(), "").body();
    return Json.object(body.getBytes(StandardCharsets.UTF_8)).path("entries");
  }

  private static JsonNode content(JsonNode entries, int entry) {
    String content = entries.path(entry).path("content").asString();
    return Json.object(content.getBytes(StandardCharsets.UTF_8));
  }

  private static String streamed(String text) {
    var chat = ChatCompletionCreateParams.builder().model("any").addUserMessage(text).build();
    try (StreamResponse<ChatCompletionChunk> stream =
        demo.openAi(own).chat().completions().createStreaming(chat)) {
      return stream.stream()
          .flatMap(chunk -> chunk.choices().stream())
          .flatMap(choice -> choice.delta().content().stream())
          .collect(Collectors.joining());
    }
  }

  private static void modelWrites(String text) {
    demo.provider.replies(
        Script.words(
            IntStream.range(0, text.length())
                .mapToObj(i -> text.substring(i, i + 1))
                .toArray(String[]::new)));
  }

  @Test
  void create_anothersIdentifiersInThePrompt_areMaskedNotRestoredAndCounted() throws Exception {
    Answer answer =
        ask(
            RunningDemo.USE,
            "Mine is %s, order %s. Not %s, order %s!"
                .formatted(own.email(), own.order(), other.email(), other.order()));
    assertThat(answer.reply())
        .isEqualTo(
            "Mine is %s, order %s. Not [another customer's e-mail address], order [another customer's number]!"
                .formatted(own.email(), own.order()));
    assertThat(RunningDemo.leaked(demo.provider.last(), other)).isEmpty();
    assertThat(answer.verdict().path("others").toString())
        .isEqualTo("{\"EMAIL\":1,\"ORDER_ID\":1}");
  }

  @Test
  void create_useThatKeepsTheKind_hidesTheOthersAndKeepsItsOwn() throws Exception {
    Answer answer = ask("keeps-mail", "From " + own.email() + " to " + other.email());
    assertThat(demo.provider.last().text()).contains(own.email()).doesNotContain(other.email());
    assertThat(answer.reply())
        .isEqualTo("From " + own.email() + " to [another customer's e-mail address]");
  }

  @Test
  void create_useThatBlocks_refusesWithArticleAndRemedy() throws Exception {
    PermissionDeniedException refused =
        catchThrowableOfType(
            PermissionDeniedException.class, () -> ask("blocks-others", "And " + other.phone()));
    assertThat(refused.code()).contains("others_data");
    assertThat(refused.getMessage()).contains("GDPR art. 5(1)(f)");
    assertThat(demo.provider.requests()).isEmpty();
    assertThat(ask("blocks-others", "And " + own.phone()).reply()).contains(own.phone());
  }

  @Test
  void create_identifierOfNobody_comesBack() throws Exception {
    Answer answer = ask(RunningDemo.USE, "Write to jules.marsh@example.net");
    assertThat(answer.reply()).isEqualTo("Write to jules.marsh@example.net");
    assertThat(answer.verdict().has("others")).isFalse();
  }

  @Test
  void create_identifierThatBothHave_isTheSubjectsOwn() throws Exception {
    String shared = "family.hargrave@example.org";
    demo.put(Identity.of(Shop.SYSTEM, "S-1"), "{\"emails\":[\"" + shared + "\"]}");
    demo.put(
        Identity.of(Shop.SYSTEM, own.id()),
        """
        {"language":"en","names":["%s"],"emails":["%s","%s"],"phones":["%s"],"numbers":["%s"]}
        """
            .formatted(own.name(), own.email(), shared, own.phone(), own.order()));
    assertThat(ask(RunningDemo.USE, "Write to " + shared).reply()).isEqualTo("Write to " + shared);
  }

  @Test
  void create_modelWritesAnothers_isTakenOutAndCounted() throws Exception {
    modelWrites(
        "He is " + other.email() + ", call " + other.phone() + ". Not a@example.com, 12345.");
    Answer answer = ask(RunningDemo.USE, "Who?");
    assertThat(answer.reply())
        .isEqualTo(
            "He is [another customer's e-mail address], call [another customer's phone]. Not"
                + " a@example.com, 12345.");
    assertThat(answer.outcome().path("others").toString()).isEqualTo("{\"EMAIL\":1,\"PHONE\":1}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "<%s>", "x %s y", "(%s).", "mail:%s,", "%s\n%s"})
  void createStreaming_modelWritesAnothersOneUnitAtATime_isTakenOut(String around) {
    modelWrites(around.replace("%s", other.email()));
    assertThat(streamed("Who?"))
        .isEqualTo(around.replace("%s", "[another customer's e-mail address]"));
    modelWrites(around.replace("%s", other.order()));
    assertThat(streamed("Who?")).isEqualTo(around.replace("%s", "[another customer's number]"));
  }

  @Test
  void createStreaming_textWithoutAnybody_comesAsItIs() {
    String text =
        "Hello there! 12 pieces at 3.50 + 4 (2026-11-24), “quotes”, 東京の天気です, a@b, it's 100% <b>";
    modelWrites(text);
    assertThat(streamed("Tell")).isEqualTo(text);
  }

  @Test
  void create_modelWritesAnothersIntoArguments_isTakenOutAndTheyStayJson() {
    String arguments =
        "{\"mail\":\"a\\n%s\",\"order\":\"%s\",\"own\":\"<EMAIL_1>\"}"
            .formatted(other.email(), other.order());
    demo.provider.replies(Script.call("find", arguments.substring(0, 20), arguments.substring(20)));
    var chat =
        ChatCompletionCreateParams.builder()
            .model("any")
            .addUserMessage("I: " + own.email())
            .build();
    var call =
        demo.openAi(own)
            .chat()
            .completions()
            .create(chat)
            .choices()
            .getFirst()
            .message()
            .toolCalls()
            .orElseThrow()
            .getFirst();
    JsonNode json =
        Json.object(call.asFunction().function().arguments().getBytes(StandardCharsets.UTF_8));
    assertThat(List.of(json.path("mail").asString(), json.path("order").asString()))
        .containsExactly("a\n[another customer's e-mail address]", "[another customer's number]");
    assertThat(json.path("own").asString()).isEqualTo(own.email());
  }
}
