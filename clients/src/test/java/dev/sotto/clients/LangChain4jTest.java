package dev.sotto.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.service.AiServices;
import dev.sotto.server.RunningDemo;
import dev.sotto.server.demo.RecordingProvider.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** LangChain4j, unmodified, with both vendors' models. */
class LangChain4jTest {
  @RegisterExtension static final RecordedDemo DEMO = new RecordedDemo();

  enum Vendor {
    OPENAI {
      @Override
      ChatModel model(Map<String, String> headers) {
        return OpenAiChatModel.builder()
            .baseUrl(DEMO.url() + "/v1")
            .apiKey(DEMO.key())
            .modelName("any")
            .customHeaders(headers)
            .maxRetries(0)
            .build();
      }

      @Override
      StreamingChatModel streaming(Map<String, String> headers) {
        return OpenAiStreamingChatModel.builder()
            .baseUrl(DEMO.url() + "/v1")
            .apiKey(DEMO.key())
            .modelName("any")
            .customHeaders(headers)
            .build();
      }
    },
    ANTHROPIC {
      @Override
      ChatModel model(Map<String, String> headers) {
        return AnthropicChatModel.builder()
            .baseUrl(DEMO.url() + "/v1")
            .apiKey(DEMO.key())
            .modelName("any")
            .customHeaders(headers)
            .maxRetries(0)
            .build();
      }

      @Override
      StreamingChatModel streaming(Map<String, String> headers) {
        return AnthropicStreamingChatModel.builder()
            .baseUrl(DEMO.url() + "/v1")
            .apiKey(DEMO.key())
            .modelName("any")
            .customHeaders(headers)
            .build();
      }
    };

    abstract ChatModel model(Map<String, String> headers);

    abstract StreamingChatModel streaming(Map<String, String> headers);
  }

  @ParameterizedTest
  @EnumSource
  void chat_comesBackWhole(Vendor vendor) {
    String text = RunningDemo.everything(DEMO.customer());
    assertThat(vendor.model(DEMO.headers()).chat(text)).isEqualTo(text);
    DEMO.assertModelSawNobody(1);
  }

  @ParameterizedTest
  @EnumSource
  void stream_comesBackWhole(Vendor vendor) throws Exception {
    String text = RunningDemo.everything(DEMO.customer());
    Collecting collecting = new Collecting();
    vendor.streaming(DEMO.headers()).chat(text, collecting);
    ChatResponse whole = collecting.done.get(30, TimeUnit.SECONDS);
    assertThat(whole.aiMessage().text()).isEqualTo(text);
    assertThat(String.join("", collecting.pieces)).isEqualTo(text);
    assertThat(collecting.pieces).hasSizeGreaterThan(10);
    DEMO.assertModelSawNobody(1);
  }

  @ParameterizedTest
  @EnumSource
  void agent_givesToolsRealValues(Vendor vendor) {
    DEMO.provider().replies(Script.call("findOrder", "{\"customer\":\"<PERSON_1>\"}"));
    Orders orders = new Orders();
    Assistant assistant =
        AiServices.builder(Assistant.class)
            .chatModel(vendor.model(DEMO.headers()))
            .tools(orders)
            .build();
    String answer = assistant.answer(RunningDemo.everything(DEMO.customer()));
    assertThat(orders.asked).containsExactly(DEMO.customer().name());
    assertThat(answer).isEqualTo("Good news, " + DEMO.customer().name() + ".");
    DEMO.assertModelSawNobody(2);
  }

  interface Assistant {
    String answer(String message);
  }

  /** A tool that wants to know the customer's real name. */
  static final class Orders {
    private final List<String> asked = new ArrayList<>();

    @Tool("finds a customer's order")
    String findOrder(@P(name = "customer", value = "the customer's name") String customer) {
      asked.add(customer);
      DEMO.provider().replies(Script.words("Good news, <PERS", "ON_1>."));
      return "The order of " + customer + " is on its way.";
    }
  }

  private static final class Collecting implements StreamingChatResponseHandler {
    private final List<String> pieces = new ArrayList<>();
    private final CompletableFuture<ChatResponse> done = new CompletableFuture<>();

    @Override
    public void onPartialResponse(String piece) {
      pieces.add(piece);
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
      done.complete(response);
    }

    @Override
    public void onError(Throwable error) {
      done.completeExceptionally(error);
    }
  }
}
