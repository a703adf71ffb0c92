package dev.sotto.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.server.RunningDemo;
import dev.sotto.server.demo.Customer;
import dev.sotto.server.demo.RecordingProvider.Script;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The vendors' SDKs for Python and JavaScript, unmodified, against a whole Sotto. */
class ScriptedSdkTest {
  @RegisterExtension static final RecordedDemo DEMO = new RecordedDemo();

  static Stream<Arguments> texts() {
    return Stream.of(ScriptedSdk.values())
        .flatMap(
            sdk ->
                Stream.of("chat", "stream", "responses", "responses_stream")
                    .filter(scenario -> sdk.openAi() || !scenario.startsWith("responses"))
                    .map(scenario -> Arguments.of(sdk, scenario)));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void text_comesBackWhole_andTheModelSawNobody(ScriptedSdk sdk, String scenario) throws Exception {
    Customer customer = DEMO.customer();
    String text = RunningDemo.everything(customer);
    JsonNode reply = sdk.run(scenario, ask(customer, text));
    assertThat(reply.path("reply").stringValue()).isEqualTo(text);
    assertThat(reply.path("whole").asString(text)).isEqualTo(text);
    DEMO.assertModelSawNobody(1);
  }

  @ParameterizedTest
  @EnumSource
  void tools_getRealValues_andTheModelSawNobody(ScriptedSdk sdk) throws Exception {
    DEMO.provider().replies(Script.call("find_order", "{\"customer\":\"<PER", "SON_1>\"}"));
    Customer customer = DEMO.customer();
    JsonNode reply = sdk.run("tools", ask(customer, RunningDemo.everything(customer)));
    assertThat(reply.path("reply").stringValue()).isEqualTo(customer.name());
    assertThat(DEMO.provider().last().text()).contains("found: <PERSON_1>");
    DEMO.assertModelSawNobody(2);
  }

  private static ObjectNode ask(Customer customer, String text) {
    return JsonMapper.shared()
        .createObjectNode()
        .put("url", DEMO.url().toString())
        .put("key", DEMO.key())
        .put("use", RunningDemo.USE)
        .put("subject", RunningDemo.subject(customer))
        .put("text", text);
  }
}
