package dev.sotto.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.server.demo.Customer;
import dev.sotto.server.http.Json;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What people and programs send by mistake or on purpose. */
class BadInputTest {
  private static final String MARKER = "zebrafish";
  private static final String OPENAI = "/v1/chat/completions";
  private static final String ANTHROPIC = "/v1/messages";

  @TempDir static Path data;
  private static RunningDemo demo;
  private static HttpClient http = HttpClient.newHttpClient();
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

  @AfterEach
  void hangUp() {
    http.close();
  }

  @BeforeEach
  void forget() {
    // A refusal may end its connection: the next test must not reuse it.
    http = HttpClient.newHttpClient();
    demo.provider.clear();
  }

  static Stream<Arguments> brokenBodies() {
    return Stream.of(
            "",
            "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"zebrafish",
            "{\"model\":\"m\"} zebrafish",
            "[\"zebrafish\"]",
            "\"zebrafish\"",
            "zebrafish",
            "{\"messages\":".repeat(3000) + "1" + "}".repeat(3000),
            "[".repeat(100_000),
            "{\"model\":\"m\",\"model\":\"zebrafish\",\"messages\":[]}",
            "{\"model\":\"m\",\"messages\":\"zebrafish\"}",
            "{\"model\":\"m\",\"messages\":[]}",
            "{\"model\":\"m\",\"max_tokens\":9,\"messages\":[\"zebrafish\"]}",
            "{\"model\":\"m\",\"max_tokens\":9,\"messages\":[{\"role\":7,\"content\":\"zebrafish\"}]}",
            "{\"model\":\"m\",\"max_tokens\":9,\"messages\":[{\"role\":\"user\",\"content\":7}]}",
            "{\"model\":\"m\",\"max_tokens\":9,\"messages\":[{\"role\":\"user\",\"content\":{\"a\":\"zebrafish\"}}]}",
            "{\"model\":7,\"messages\":[{\"role\":\"user\",\"content\":\"zebrafish\"}]}",
            "{\"messages\":[{\"role\":\"user\",\"content\":\"zebrafish\"}]}",
            "{\"model\":\"m\",\"max_tokens\":9,\"messages\":[{\"role\":\"zebrafish\",\"content\":\"x\"}]}",
            "{\"model\":\"m\",\"max_tokens\":9,\"stream\":\"zebrafish\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}",
            "{\"model\":\"m\",\"max_tokens\":9,\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"zebrafish\"}]}]}",
            "{\"model\":\"m\",\"max_tokens\":9,\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"image\",\"source\":{\"data\":\"zebrafish\"}}]}]}",
            "{\"model\":\"m\",\"max_tokens\":9,\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"image_url\",\"image_url\":{\"url\":\"zebrafish\"}}]}]}")
        .flatMap(body -> Stream.of(Arguments.of(OPENAI, body), Arguments.of(ANTHROPIC, body)));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("brokenBodies")
  void post_brokenBody_isAClear400InTheVendorsShape(String path, String body) throws Exception {
    HttpResponse<String> response = post(path, body.getBytes(StandardCharsets.UTF_8));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    requireVendorsError(response);
    assertThat(demo.provider.requests()).isEmpty();
  }

  @Test
  void post_invalidUtf8_isA400() throws Exception {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\""
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(new byte[] {(byte) 0xC3, (byte) 0x28, (byte) 0xFF});
    body.writeBytes("\"}]}".getBytes(StandardCharsets.UTF_8));
    HttpResponse<String> response = post(OPENAI, body.toByteArray());
    assertThat(response.statusCode()).isEqualTo(400);
    requireVendorsError(response);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/json; charset=utf-16"
      })
  void post_wrongContentType_isA415(String type) throws Exception {
    HttpResponse<String> response =
        http.send(
            request(OPENAI)
                .setHeader("Content-Type", type)
                .POST(BodyPublishers.ofString(valid("hello")))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(415);
    requireVendorsError(response);
  }

  @Test
  void post_33Megabytes_isA413() throws Exception {
    HttpResponse<String> response =
        post(OPENAI, valid("x".repeat(33 * 1024 * 1024)).getBytes(StandardCharsets.UTF_8));
    assertThat(response.statusCode()).isEqualTo(413);
    requireVendorsError(response);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nul \\u0000 inside", "rtl \\u202e mark", "pair \\ud83d\\ude00"})
  void post_strangeText_comesBackAsItWent(String text) throws Exception {
    HttpResponse<String> response = post(OPENAI, valid(text).getBytes(StandardCharsets.UTF_8));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    JsonNode sent = Json.MAPPER.readTree(valid(text));
    assertThat(Json.MAPPER.readTree(response.body()).at("/choices/0/message/content"))
        .isEqualTo(sent.at("/messages/0/content"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"half \\ud83d of a pair", "other \\ude00 half", "\\ud83d", "\\ude00\\ud83d"})
  void post_halfASurrogatePair_isAnsweredAndNeverAFailure(String text) throws Exception {
    HttpResponse<String> response = post(OPENAI, valid(text).getBytes(StandardCharsets.UTF_8));
    assertThat(response.statusCode()).as(response.body()).isLessThan(500);
    requireQuiet(response);
  }

  @Test
  void post_headerThatIsTooLong_isA431WithoutEcho() throws Exception {
    HttpResponse<String> response =
        http.send(
            request(OPENAI)
                .setHeader("Sotto-Subject", "shop:" + MARKER.repeat(3000))
                .POST(BodyPublishers.ofString(valid("hello")))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(431);
    requireQuiet(response);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zebrafish", ":zebrafish", "bad system:1", "crm:"})
  void post_subjectThatIsNone_isA400(String subject) throws Exception {
    HttpResponse<String> response =
        http.send(
            request(OPENAI)
                .setHeader("Sotto-Subject", subject)
                .POST(BodyPublishers.ofString(valid("hello")))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(400);
    requireVendorsError(response);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/nothing",
        "/v1/subjects/crm",
        "/nothing",
        "/v1/subjects/a%20b/1",
        "/log/tile/9/zebrafish"
      })
  void get_whatIsNotThere_isAProblem(String path) throws Exception {
    HttpResponse<String> response = demo.call("GET", path, demo.adminKey(), "");
    assertThat(response.statusCode()).isBetween(400, 499);
    requireProblem(response);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\":\"zebrafish\",\"known\":[\"zebrafish\"]}",
        "{\"text\":\"zebrafish\",\"known\":{\"other\":[\"zebrafish\"]},\"subject\":\"shop:C-10001\"}",
        "{\"text\":\"zebrafish\",\"known\":{\"othre\":[\"zebrafish\"]}}",
        "{\"text\":7}",
        "{\"text\":\"zebrafish\",\"use\":\"a\\u0001b\"}"
      })
  void redact_whatCannotBeUsed_isAProblemAndNotAnUnredactedText(String body) throws Exception {
    HttpResponse<String> response = demo.call("POST", "/v1/redact", demo.key(), body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    requireProblem(response);
  }

  @Test
  void call_wrongMethod_isA405() throws Exception {
    HttpResponse<String> response = demo.call("DELETE", OPENAI, demo.adminKey(), "");
    assertThat(response.statusCode()).isEqualTo(405);
    requireVendorsError(response);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a%2Fb",
        "%C3%BC%40example.com",
        "..",
        "%2e%2e",
        "a%20b",
        "100%25",
        "%00",
        "a;b",
        "a%3Bb"
      })
  void put_strangeIds_areTakenOrRefusedButNeverAFailure(String id) throws Exception {
    HttpResponse<String> made =
        http.send(
            HttpRequest.newBuilder(URI.create(demo.url() + "/v1/subjects/crm/" + id))
                .header("x-api-key", demo.adminKey())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"names\":[\"Zora Quill\"]}"))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(made.statusCode()).as(made.body()).isLessThan(500);
    assertThat(made.body()).doesNotContain("Exception", "at org.", "at dev.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"nmaes\":[\"zebrafish\"]}",
        "{\"names\":\"zebrafish\"}",
        "{\"names\":[7]}",
        "{\"names\":[\"\"]}",
        "{\"language\":\"zebrafish!\"}",
        "{\"minor\":\"zebrafish\"}",
        "{\"profile\":[\"zebrafish\"]}",
        "{\"identities\":[\"zebrafish\"]}",
        "{\"residence\":\"zebrafish\"}"
      })
  void put_brokenSubject_isAProblemThatNamesTheField(String body) throws Exception {
    HttpResponse<String> response =
        demo.call("PUT", "/v1/subjects/crm/broken", demo.adminKey(), body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    requireProblem(response);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"purpose\":\"zebrafish\",\"choice\":\"object\"}",
        "{\"purpose\":\"*\",\"choice\":\"zebrafish\"}",
        "{\"purpose\":\"*\",\"choice\":\"object\",\"at\":\"zebrafish\"}",
        "{\"purpose\":\"*\",\"choice\":\"object\",\"at\":\"2999-01-01T00:00:00Z\"}",
        "{\"purpose\":\"*\",\"choice\":\"object\",\"signal\":\"zebrafish\"}"
      })
  void put_brokenPreference_isAProblem(String body) throws Exception {
    String path = "/v1/subjects/shop/" + customer.id() + "/preferences";
    HttpResponse<String> response = demo.call("PUT", path, demo.adminKey(), body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    requireProblem(response);
  }

  @ParameterizedTest
  @ValueSource(strings = {OPENAI, ANTHROPIC})
  void post_mutationsOfARequest_neverFailAndNeverLeak(String path) throws Exception {
    Random random = new Random(20261124);
    byte[] body = withTools().getBytes(StandardCharsets.UTF_8);
    for (int round = 0; round < 300; round++) {
      HttpResponse<String> response = post(path, mutated(body, random));
      // What the provider makes of a request without content is the provider's answer.
      assertThat(response.statusCode() < 500 || response.body().contains("\"provider_error\""))
          .as("round %d: %s", round, response.body())
          .isTrue();
    }
    assertThat(demo.provider.requests()).hasSizeGreaterThan(20);
    demo.provider
        .requests()
        .forEach(
            request ->
                assertThat(RunningDemo.identifiers(customer))
                    .noneMatch(value -> request.holds(value) || holds(request.json(), value)));
  }

  private static boolean holds(JsonNode body, String value) {
    return body.toString().contains(value);
  }

  /** A request whose values stand in texts, keys, JSON within text, and fields nobody knows. */
  private static String withTools() {
    return """
    {"model":"any","max_tokens":9,"user":"%1$s","note":{"%1$s":"%2$s"},
    "messages":[{"role":"user","content":[{"type":"text","text":"I am %2$s, %1$s, %3$s"}]},
    {"role":"assistant","content":"Order %4$s?"},
    {"role":"user","content":"{\\"to\\":\\"%2$s\\",\\"at\\":\\"%5$s\\"}"}]}
    """
        .formatted(
            customer.email(),
            customer.name(),
            customer.phone(),
            customer.order(),
            customer.address());
  }

  /** One to three bytes replaced, put in, taken out or doubled, anywhere. */
  private static byte[] mutated(byte[] body, Random random) {
    byte[] signs = " {}[]\",:\\0aZ\n".getBytes(StandardCharsets.US_ASCII);
    byte[] mutated = body;
    for (int i = 0; i <= random.nextInt(3); i++) {
      int at = random.nextInt(mutated.length);
      byte sign = signs[random.nextInt(signs.length)];
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.write(mutated, 0, at);
      switch (random.nextInt(4)) {
        case 0 -> out.write(sign);
        case 1 -> out.writeBytes(new byte[] {sign, mutated[at]});
        case 2 -> out.writeBytes(new byte[] {mutated[at], mutated[at]});
        default -> out.writeBytes(new byte[0]);
      }
      out.write(mutated, at + 1, mutated.length - at - 1);
      mutated = out.toByteArray();
    }
    return mutated;
  }

  private static String valid(String text) {
    return "{\"model\":\"any\",\"messages\":[{\"role\":\"user\",\"content\":\"" + text + "\"}]}";
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(demo.url().resolve(path))
        .header("Authorization", "Bearer " + demo.key())
        .header("Content-Type", "application/json")
        .header("Sotto-Use", RunningDemo.USE)
        .header("Sotto-Subject", RunningDemo.subject(customer));
  }

  private static HttpResponse<String> post(String path, byte[] body) throws Exception {
    return http.send(
        request(path).POST(BodyPublishers.ofByteArray(body)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static void requireVendorsError(HttpResponse<String> response) {
    JsonNode error = Json.MAPPER.readTree(response.body()).path("error");
    assertThat(error.path("message").asString("")).isNotBlank();
    assertThat(error.path("code").asString("")).isNotBlank();
    requireQuiet(response);
  }

  private static void requireProblem(HttpResponse<String> response) {
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    JsonNode problem = Json.MAPPER.readTree(response.body());
    assertThat(problem.path("status").asInt()).isEqualTo(response.statusCode());
    assertThat(problem.path("detail").asString("")).isNotBlank();
    requireQuiet(response);
  }

  private static void requireQuiet(HttpResponse<String> response) {
    assertThat(response.body()).doesNotContain(MARKER, "Exception", "at dev.", "at org.");
  }
}
