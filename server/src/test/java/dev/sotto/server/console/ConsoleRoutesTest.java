package dev.sotto.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ConsoleRoutesTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static CannedServer server;

  @BeforeAll
  static void start() throws Exception {
    server = new CannedServer(0, false);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void everyPath_forbidsAllThatIsNotItsOwn() throws Exception {
    for (String path : new ConsoleRoutes().paths()) {
      var answer = get(path, "");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
          .startsWith("default-src 'none'")
          .doesNotContain("unsafe", "http", "*");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }
  }

  @Test
  void page_hasNeitherInlineCodeNorForeignAddresses() throws Exception {
    assertThat(get("/", "").body())
        .doesNotContain("<style", " style=", " onclick=", "http://", "https://")
        .doesNotContainPattern("<script(?![^>]* src=\"/)");
  }

  @Test
  void get_withTheTagAtHand_is304() throws Exception {
    String tag = get("/", "").headers().firstValue("ETag").orElseThrow();
    var again = get("/", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  private static HttpResponse<String> get(String path, String tag) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(server.url()).resolve(path)).header("If-None-Match", tag);
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
