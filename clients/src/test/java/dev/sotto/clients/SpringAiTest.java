package dev.sotto.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.server.RunningDemo;
import dev.sotto.server.demo.RecordingProvider.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
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
class SpringAiTest {
  @RegisterExtension static final RecordedDemo DEMO = new RecordedDemo();

  enum Vendor {
    OPENAI {
      @Override
      ChatModel model(Map<String, String> headers) {
        return OpenAiChatModel.builder()
            .options(
                OpenAiChatOptions.builder()
                    .baseUrl(DEMO.url() + "/v1")
                    .apiKey(DEMO.key())
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
                    .baseUrl(DEMO.url().toString())
                    .apiKey(DEMO.key())
                    .model("any")
                    .maxTokens(500)
                    .customHeaders(headers)
                    .build())
            .build();
      }
    };

    abstract ChatModel model(Map<String, String> headers);
  }

  private static ChatClient client(Vendor vendor) {
    return ChatClient.create(vendor.model(DEMO.headers()));
  }

  @ParameterizedTest
  @EnumSource
  void chat_comesBackWhole(Vendor vendor) {
    String text = RunningDemo.everything(DEMO.customer());
    assertThat(client(vendor).prompt().user(text).call().content()).isEqualTo(text);
    DEMO.assertModelSawNobody(1);
  }

  @ParameterizedTest
  @EnumSource
  void stream_comesBackWhole(Vendor vendor) {
    String text = RunningDemo.everything(DEMO.customer());
    List<String> pieces =
        client(vendor).prompt().user(text).stream().content().collectList().block();
    assertThat(pieces).hasSizeGreaterThan(10);
    assertThat(String.join("", pieces)).isEqualTo(text);
    DEMO.assertModelSawNobody(1);
  }

  @ParameterizedTest
  @EnumSource
  void agent_givesToolsRealValues(Vendor vendor) {
    DEMO.provider().replies(Script.call("findOrder", "{\"customer\":\"<PERSON_1>\"}"));
    Orders orders = new Orders();
    String answer =
        client(vendor)
            .prompt()
            .user(RunningDemo.everything(DEMO.customer()))
            .tools(orders)
            .call()
            .content();
    assertThat(orders.asked).containsExactly(DEMO.customer().name());
    assertThat(answer).isEqualTo("Good news, " + DEMO.customer().name() + ".");
    DEMO.assertModelSawNobody(2);
  }

  /** A tool that wants to know the customer's real name. */
  static final class Orders {
    private final List<String> asked = new ArrayList<>();

    @Tool(description = "finds a customer's order")
    String findOrder(String customer) {
      asked.add(customer);
      DEMO.provider().replies(Script.words("Good news, <PERS", "ON_1>."));
      return "The order of " + customer + " is on its way.";
    }
  }
}
