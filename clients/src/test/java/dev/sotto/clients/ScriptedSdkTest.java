package dev.sotto.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.server.RunningDemo;
import dev.sotto.server.demo.Customer;
import dev.sotto.server.demo.RecordingProvider.Recorded;
import dev.sotto.server.demo.RecordingProvider.Script;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The vendors' SDKs for Python and JavaScript, unmodified, against a whole Sotto. */
@SuppressWarnings("NullAway.Init")
class ScriptedSdkTest {
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
  void forget() {
    demo.provider().clear();
  }

  static Stream<Arguments> texts() {
    return Stream.of(ScriptedSdk.values())
        .flatMap(sdk -> Stream.of("chat", "stream").map(scenario -> Arguments.of(sdk, scenario)));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void text_comesBackWhole_andTheModelSawNobody(ScriptedSdk sdk, String scenario) throws Exception {
    demo.provider().replies(Script.echo(3));
    Customer customer = demo.shop().customers().getFirst();
    String text = RunningDemo.everything(customer);
    JsonNode reply = sdk.run(scenario, ask(customer, text));
    assertThat(reply.path("reply").stringValue()).isEqualTo(text);
    assertThat(reply.path("whole").asString(text)).isEqualTo(text);
    assertNobody(customer, 1);
  }

  @ParameterizedTest
  @EnumSource
  void tools_getRealValues_andTheModelSawNobody(ScriptedSdk sdk) throws Exception {
    demo.provider().replies(Script.call("find_order", "{\"customer\":\"<PER", "SON_1>\"}"));
    Customer customer = demo.shop().customers().getFirst();
    JsonNode reply = sdk.run("tools", ask(customer, RunningDemo.everything(customer)));
    assertThat(reply.path("reply").stringValue()).isEqualTo(customer.name());
    assertThat(demo.provider().last().text()).contains("found: <PERSON_1>");
    assertNobody(customer, 2);
  }

  private static ObjectNode ask(Customer customer, String text) {
    return JsonMapper.shared()
        .createObjectNode()
        .put("url", demo.url().toString())
        .put("key", demo.key())
        .put("use", RunningDemo.USE)
        .put("subject", RunningDemo.subject(customer))
        .put("text", text);
  }

  private static void assertNobody(Customer customer, int calls) {
    assertThat(demo.provider().requests()).hasSize(calls);
    for (Recorded request : demo.provider().requests()) {
      assertThat(RunningDemo.leaked(request, customer)).isEmpty();
    }
  }
}
