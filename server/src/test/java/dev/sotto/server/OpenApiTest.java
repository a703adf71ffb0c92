package dev.sotto.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.server.ApiDescription.Operation;
import dev.sotto.server.console.ConsoleRoutes;
import dev.sotto.server.demo.Shop;
import dev.sotto.server.gate.Code;
import dev.sotto.server.http.Json;
import dev.sotto.text.Kind;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Holds {@code GET /openapi.json} against the whole demo, in both directions. */
@SuppressWarnings("NullAway.Init")
class OpenApiTest {
  private static final Set<String> STAFF = Set.of("subjects", "playground");
  private static final String NOBODY = "nobody";

  @TempDir static Path data;

  private static DemoServer demo;
  private static HttpClient http;
  private static Map<String, String> environment;
  private static ApiDescription api;
  private static String receipt;

  @BeforeAll
  static void start() throws Exception {
    demo = DemoServer.start(new DemoServer.Options(0, data, null, null));
    http = HttpClient.newHttpClient();
    environment = RunningDemo.environment(data);
    HttpResponse<byte[]> said = send("GET", "/openapi.json", "", "", "", Map.of());
    api = new ApiDescription(Json.parse(said.body()));
    Operation chat = api.operation("createChatCompletion");
    receipt = example(chat, key(chat)).headers().firstValue("Sotto-Receipt").orElseThrow();
  }

  @AfterAll
  static void stop() {
    http.close();
    demo.close();
  }

  @Test
  void description_isWhole() {
    assertThat(api.document().path("openapi").stringValue()).startsWith("3.1.");
    assertThat(api.dangling()).isEmpty();
    assertThat(api.operations()).extracting(Operation::id).doesNotHaveDuplicates();
    for (Operation operation : api.operations()) {
      for (String status : operation.said().path("responses").propertyNames()) {
        JsonNode said = api.response(operation, status);
        assertThat(said.path("description").stringValue("")).as("%s", operation).isNotBlank();
      }
    }
  }

  @Test
  void description_listsTheKindsAndTheCodesOfTheGate() {
    assertThat(listed("Kind"))
        .containsExactlyInAnyOrderElementsOf(names(Kind.values(), Kind::name));
    Set<String> codes = names(Code.values(), Code::text);
    codes.add("human_review");
    assertThat(listed("GateCode")).containsExactlyInAnyOrderElementsOf(codes);
  }

  @Test
  void schemas_areHeldAgainstAnswers() {
    JsonNode other = Json.parse("{\"id\":\"1\",\"entries\":[]}".getBytes(UTF_8));
    JsonNode schema = api.document().at("/components/schemas/Receipt");
    assertThat(api.broken(schema, other)).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void description_namesWhatTheServerAnswersTo_andNothingElse() {
    Set<String> page = Set.copyOf(new ConsoleRoutes().paths());
    Set<String> answered =
        demo.app().routes().stream()
            .map(each -> each.replace('<', '{').replace('>', '}'))
            .filter(each -> !page.contains(each.substring(each.indexOf(' ') + 1)))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(api.operations().stream().map(Operation::toString))
        .containsExactlyInAnyOrderElementsOf(answered);
  }

  @TestFactory
  Stream<DynamicTest> example_ofEachOperation_isTakenAndAnsweredAsDescribed() {
    return each(
        OpenApiTest::mayBeTaken,
        operation -> {
          requireSoundExample(operation);
          HttpResponse<byte[]> answer = example(operation, key(operation));
          assertThat(answer.statusCode()).isBetween(200, 299);
          requireDescribed(operation, answer);
        });
  }

  @TestFactory
  Stream<DynamicTest> call_withoutKey_isAnsweredAsDescribed() {
    return each(
        Operation::needsKey, operation -> requireRefused(operation, 401, example(operation, "")));
  }

  @TestFactory
  Stream<DynamicTest> staffCall_withTheKeyOfAnApp_isAnsweredAsDescribed() {
    return each(
        operation -> STAFF.contains(operation.tag()),
        operation -> requireRefused(operation, 403, example(operation, told("SOTTO_KEY"))));
  }

  @TestFactory
  Stream<DynamicTest> call_withABrokenBody_isAnsweredAsDescribed() {
    return each(
        operation -> operation.requestType().equals("application/json"),
        operation -> requireRefused(operation, 400, call(operation, key(operation), "C-1", "{")));
  }

  @TestFactory
  Stream<DynamicTest> call_withATextBody_isAnsweredAsDescribed() {
    return each(
        operation -> operation.requestType().equals("application/json"),
        operation -> {
          HttpResponse<byte[]> answer =
              send(
                  operation.method(),
                  path(operation, "C-1"),
                  key(operation),
                  "text/plain",
                  "?",
                  Map.of());
          requireRefused(operation, 415, answer);
        });
  }

  @TestFactory
  Stream<DynamicTest> call_ofWhatThereIsNot_isAnsweredAsDescribed() {
    return each(
        operation -> operation.said().path("responses").has("404"),
        operation ->
            requireRefused(
                operation, 404, call(operation, key(operation), NOBODY, operation.example())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "createChatCompletion",
        "createResponse",
        "createEmbedding",
        "createMessage",
        "countTokens"
      })
  void call_thatTheGateRefuses_isAnsweredAsDescribedWithAReceipt(String id) throws Exception {
    Operation chat = api.operation(id);
    String somebody = Shop.open().customers().get(20).id();
    HttpResponse<byte[]> objection =
        send(
            "PUT",
            "/v1/subjects/" + Shop.SYSTEM + "/" + somebody + "/preferences",
            told("SOTTO_ADMIN_KEY"),
            "application/json",
            api.operation("addPreference").example(),
            Map.of());
    assertThat(objection.statusCode()).isEqualTo(200);
    HttpResponse<byte[]> refused = chat(chat, Shop.SYSTEM + ":" + somebody);
    requireRefused(chat, 403, refused);
    JsonNode error = Json.parse(refused.body()).path("error");
    assertThat(error.path("code").stringValue()).isEqualTo("objection");
    assertThat(error.path("article").stringValue()).contains("21");
    assertThat(error.path("remedy").stringValue()).isNotBlank();
    String its = refused.headers().firstValue("Sotto-Receipt").orElseThrow();
    HttpResponse<byte[]> opened =
        send("GET", "/v1/receipts/" + its, told("SOTTO_KEY"), "", "", Map.of());
    requireDescribed(api.operation("getReceipt"), opened);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "createChatCompletion",
        "createResponse",
        "createEmbedding",
        "createMessage",
        "countTokens"
      })
  void call_thatNamesNobody_isAnsweredAsDescribed(String id) throws Exception {
    Operation chat = api.operation(id);
    HttpResponse<byte[]> broken = chat(chat, "");
    requireRefused(chat, 400, broken);
    assertThat(broken.headers().firstValue("Sotto-Receipt")).isEmpty();
    requireRefused(chat, 403, chat(chat, Shop.SYSTEM + ":" + NOBODY));
  }

  @Test
  void call_ofAnotherPathOrMethod_isAProblem() throws Exception {
    JsonNode problem = api.document().at("/components/schemas/Problem");
    for (HttpResponse<byte[]> answer :
        List.of(
            send("GET", "/v1/nothing", "", "", "", Map.of()),
            send("DELETE", "/health", "", "", "", Map.of()))) {
      assertThat(answer.statusCode()).isIn(404, 405);
      assertThat(api.broken(problem, Json.parse(answer.body()))).isEmpty();
    }
  }

  /** Whether it may be answered by anything but a refusal. */
  private static boolean mayBeTaken(Operation operation) {
    if (operation.tag().equals("mcp")) {
      return false; // the demo has no such server: McpProxyTest
    }
    return operation.said().path("responses").propertyNames().stream()
        .anyMatch(status -> status.startsWith("2"));
  }

  private static List<String> listed(String schema) {
    return api.document()
        .at("/components/schemas/" + schema + "/enum")
        .valueStream()
        .map(JsonNode::stringValue)
        .toList();
  }

  private static <T> Set<String> names(T[] values, Function<T, String> name) {
    return Arrays.stream(values).map(name).collect(Collectors.toCollection(TreeSet::new));
  }

  private interface Check {
    void of(Operation operation) throws Exception;
  }

  private static Stream<DynamicTest> each(Predicate<Operation> which, Check check) {
    return api.operations().stream()
        .filter(which)
        .map(each -> DynamicTest.dynamicTest(each.toString(), () -> check.of(each)));
  }

  private static void requireSoundExample(Operation operation) {
    JsonNode content = operation.request().path(operation.requestType());
    if (!content.isMissingNode()) {
      assertThat(api.broken(content.path("schema"), content.path("example"))).isEmpty();
    }
  }

  private static void requireRefused(Operation operation, int status, HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).isEqualTo(status);
    requireDescribed(operation, answer);
  }

  /** The answer's status, media type, body and receipt are those that the description names. */
  private static void requireDescribed(Operation operation, HttpResponse<byte[]> answer) {
    JsonNode said = api.response(operation, String.valueOf(answer.statusCode()));
    assertThat(said.isMissingNode()).as("%s is not described", answer.statusCode()).isFalse();
    if (said.path("headers").path("Sotto-Receipt").path("required").asBoolean(false)) {
      assertThat(answer.headers().firstValue("Sotto-Receipt")).isPresent();
    }
    if (!said.has("content")) {
      assertThat(answer.body()).isEmpty();
      return;
    }
    String type = answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
    JsonNode content = said.path("content").path(type);
    assertThat(content.isMissingNode()).as("the type %s is not described", type).isFalse();
    if (type.endsWith("json")) {
      assertThat(api.broken(content.path("schema"), Json.parse(answer.body()))).isEmpty();
    }
  }

  /** What the demo tells in its data folder. */
  private static String told(String name) {
    return Objects.requireNonNull(environment.get(name), name);
  }

  private static String key(Operation operation) {
    String name = STAFF.contains(operation.tag()) ? "SOTTO_ADMIN_KEY" : "SOTTO_KEY";
    return operation.needsKey() ? told(name) : "";
  }

  private static HttpResponse<byte[]> example(Operation operation, String key) throws Exception {
    return call(operation, key, null, operation.example());
  }

  private static HttpResponse<byte[]> chat(Operation chat, String subject) throws Exception {
    Map<String, String> headers =
        subject.isEmpty()
            ? Map.of("Sotto-Use", DemoFolder.USE)
            : Map.of("Sotto-Use", DemoFolder.USE, "Sotto-Subject", subject);
    return send("POST", chat.path(), key(chat), "application/json", chat.example(), headers);
  }

  private static HttpResponse<byte[]> call(
      Operation operation, String key, @Nullable String id, String body) throws Exception {
    Map<String, String> headers =
        api.parameters(operation, "header").stream()
            .filter(each -> each.has("example"))
            .collect(
                Collectors.toMap(
                    each -> each.path("name").stringValue(),
                    each -> each.path("example").stringValue()));
    return send(
        operation.method(), path(operation, id), key, operation.requestType(), body, headers);
  }

  /** The path with its examples, or with {@code id} for the last part that varies. */
  private static String path(Operation operation, @Nullable String id) {
    String path = operation.path();
    for (JsonNode parameter : api.parameters(operation, "path")) {
      String name = parameter.path("name").stringValue();
      String value = parameter.path("example").stringValue("");
      if (operation.id().equals("getReceipt")) {
        value = receipt;
      }
      value = id != null && !name.equals("system") ? id : value;
      String encoded = URLEncoder.encode(value, UTF_8).replace("+", "%20").replace("%2F", "/");
      path = path.replace("{" + name + "}", encoded);
    }
    return path;
  }

  private static HttpResponse<byte[]> send(
      String method, String path, String key, String type, String body, Map<String, String> headers)
      throws Exception {
    URI uri = URI.create(demo.url().toString().replaceAll("/$", "") + path);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri).method(method, BodyPublishers.ofString(body));
    headers.forEach(request::header);
    if (!key.isEmpty()) {
      request.header("Authorization", "Bearer " + key);
    }
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    return http.send(request.build(), BodyHandlers.ofByteArray());
  }
}
