package dev.sotto.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.server.RunningDemo;
import dev.sotto.server.demo.Customer;
import dev.sotto.server.demo.RecordingProvider.Script;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.ai.anthropic.AnthropicChatModel;
import org.springframework.ai.anthropic.AnthropicChatOptions;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.openai.OpenAiChatModel;
import org.springframework.ai.openai.OpenAiChatOptions;
import org.springframework.ai.tool.annotation.Tool;

/** Spring AI, unmodified, with both vendors' models. */
@SuppressWarnings("NullAway.Init")
class SpringAiTest {
  @TempDir static Path data;
  private static RunningDemo demo;
  private static Customer customer;

  enum Vendor {
    OPENAI {
      @Override
      ChatModel model(Map<String, String> headers) {
        return OpenAiChatModel.builder()
            .options(
                OpenAiChatOptions.builder()
                    .baseUrl(demo.url() + "/v1")
                    .apiKey(demo.key())
                    .model("any")
                    .customHeaders(headers)
                    .build())
            .build();
      }
    },
    ANTHROPIC {
      @Override
      ChatModel model(Map<String, String> headers) {
        return AnthropicChatModel.builder()
            .options(
                AnthropicChatOptions.builder()
                    .baseUrl(demo.url().toString())
                    .apiKey(demo.key())
                    .model("any")
                    .maxTokens(500)
                    .customHeaders(headers)
                    .build())
            .build();
      }
    };

    abstract ChatModel model(Map<String, String> headers);
  }

  @BeforeAll
  static void start() throws Exception {
    demo = new RunningDemo(data);
    customer = demo.shop().customers().getFirst();
  }

  @AfterAll
  static void stop() {
    demo.close();
  }

  @BeforeEach
  void echo() {
    demo.provider().clear();
    demo.provider().replies(Script.echo(3));
  }

  private static ChatClient client(Vendor vendor) {
    return ChatClient.create(
        vendor.model(
            Map.of("Sotto-Use", RunningDemo.USE, "Sotto-Subject", RunningDemo.subject(customer))));
  }

  private static void assertNobody(int calls) {
    assertThat(demo.provider().requests())
        .hasSize(calls)
        .allSatisfy(request -> assertThat(RunningDemo.leaked(request, customer)).isEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void chat_comesBackWhole(Vendor vendor) {
    String text = RunningDemo.everything(customer);
    assertThat(client(vendor).prompt().user(text).call().content()).isEqualTo(text);
    assertNobody(1);
  }

  @ParameterizedTest
  @EnumSource
  void stream_comesBackWhole(Vendor vendor) {
    String text = RunningDemo.everything(customer);
    List<String> pieces =
        client(vendor).prompt().user(text).stream().content().collectList().block();
    assertThat(pieces).hasSizeGreaterThan(10);
    assertThat(String.join("", pieces)).isEqualTo(text);
    assertNobody(1);
  }

  @ParameterizedTest
  @EnumSource
  void agent_givesToolsRealValues(Vendor vendor) {
    demo.provider().replies(Script.call("findOrder", "{\"customer\":\"<PERSON_1>\"}"));
    Orders orders = new Orders();
    String answer =
        client(vendor)
            .prompt()
            .user(RunningDemo.everything(customer))
            .tools(orders)
            .call()
            .content();
    assertThat(orders.asked).containsExactly(customer.name());
    assertThat(answer).isEqualTo("Good news, " + customer.name() + ".");
    assertNobody(2);
  }

  /** A tool that wants to know the customer's real name. */
  static final class Orders {
    private final List<String> asked = new ArrayList<>();

    @Tool(description = "finds a customer's order")
    String findOrder(String customer) {
      asked.add(customer);
      demo.provider().replies(Script.words("Good news, <PERS", "ON_1>."));
      return "The order of " + customer + " is on its way.";
    }
  }
}
