package dev.sotto.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sotto.server.demo.RecordingProvider.Script;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordingProviderTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String OPENAI =
      "{\"model\":\"m\",\"stream\":%s,\"messages\":[{\"role\":\"user\",\"content\":\"abcdefgh\"}]}";

  private final RecordingProvider provider = RecordingProvider.start();

  @AfterEach
  void stop() {
    provider.close();
  }

  @Test
  void echo_streamed_cutsAsTold() throws Exception {
    var response = post("/v1/chat/completions", OPENAI.formatted("true"));
    assertThat(response.body()).contains("\"abc\"", "\"def\"", "\"gh\"", "[DONE]");
    assertThat(provider.last().holds("abcdefgh")).isTrue();
    assertThat(provider.last().headers().get("x-test")).isEqualTo("1");
  }

  @Test
  void call_plain_hasTheArguments() throws Exception {
    provider.replies(Script.call("find", "{\"a\":", "\"<X_1>\"}"));
    assertThat(post("/v1/messages", OPENAI.formatted("false")).body())
        .contains("\"input\":{\"a\":\"<X_1>\"}");
  }

  @Test
  void error_isSentAsItIs() throws Exception {
    provider.replies(Script.error(429, "{\"error\":{}}"));
    var response = post("/v1/chat/completions", "{}");
    assertThat(response.statusCode()).isEqualTo(429);
    assertThat(response.body()).isEqualTo("{\"error\":{}}");
  }

  @Test
  void broken_streamed_endsWithoutAnEnd() {
    provider.replies(Script.broken(1, "one", "two"));
    assertThatThrownBy(() -> post("/v1/chat/completions", OPENAI.formatted("true")))
        .isInstanceOf(IOException.class);
  }

  private HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(provider.origin().resolve(path))
            .header("x-test", "1")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
