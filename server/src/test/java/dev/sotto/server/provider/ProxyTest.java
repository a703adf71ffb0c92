package dev.sotto.server.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.sotto.server.yaml.ConfigFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls through a real HTTP proxy that wants a password and answers for every host itself. */
@SuppressWarnings("NullAway.Init")
class ProxyTest {
  private static final Duration WAIT = Duration.ofSeconds(30);

  @TempDir private Path folder;
  private final List<String> seen = new CopyOnWriteArrayList<>();
  private HttpServer proxy;

  @BeforeEach
  void start() throws IOException {
    proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String basic = "Basic " + base64("gate:open sesame");
    proxy.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          seen.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
          String given = exchange.getRequestHeaders().getFirst("Proxy-Authorization");
          if (!basic.equals(given)) {
            exchange.getResponseHeaders().set("Proxy-Authenticate", "Basic realm=\"out\"");
          }
          byte[] answer = "through the proxy".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(basic.equals(given) ? 200 : 407, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    proxy.start();
  }

  @AfterEach
  void stop() {
    proxy.stop(0);
  }

  @Test
  void call_withPassword_goesThroughTheProxy() throws Exception {
    assertThat(call(config("open sesame"), "http://model.example.com/v1/chat"))
        .isEqualTo("200 through the proxy");
    assertThat(seen).contains("POST http://model.example.com/v1/chat");
  }

  @Test
  void call_wrongPassword_isTheProxysAnswer() throws Exception {
    assertThat(call(config("guess"), "http://model.example.com/v1/chat")).startsWith("407");
  }

  @Test
  void call_https_asksForATunnelAndShowsNothingElse() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread refusing = Thread.ofPlatform().daemon().start(() -> refuseTunnels(socket));
      ProxyConfig config = read("url: http://localhost:" + socket.getLocalPort() + "\n");
      assertThat(call(config, "https://model.example.com/v1/secret-path")).startsWith("403");
      assertThat(seen).contains("CONNECT model.example.com:443 HTTP/1.1");
      assertThat(String.join(" ", seen)).doesNotContain("secret-path");
      refusing.interrupt();
    }
  }

  private void refuseTunnels(ServerSocket socket) {
    try (Socket client = socket.accept();
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        seen.add(line);
      }
      client
          .getOutputStream()
          .write(
              "HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      client.getOutputStream().flush();
      in.readLine();
    } catch (IOException e) {
      seen.add(e.toString());
    }
  }

  @Test
  void call_hostThatIsExcepted_goesDirectly() throws Exception {
    String direct = "http://localhost:" + proxy.getAddress().getPort() + "/v1/chat";
    call(config("open sesame"), direct);
    assertThat(seen).containsOnly("POST /v1/chat");
  }

  @Test
  void direct_hostsAndSubdomains_areMatchedWhole() throws IOException {
    ProxyConfig config = config("open sesame");
    assertThat(config.direct("models.corp.example")).isTrue();
    assertThat(config.direct("CORP.example")).isTrue();
    assertThat(config.direct("evilcorp.example")).isFalse();
  }

  @Test
  void read_passwordInTheUrl_isRefusedAndNeverPrinted() {
    assertThatThrownBy(() -> read("url: http://gate:sesame@proxy.example.com:3128\n"))
        .hasMessageContaining("must be http://HOST:PORT")
        .hasMessageNotContaining("sesame");
  }

  private ProxyConfig config(String password) throws IOException {
    Files.writeString(folder.resolve("password"), password);
    return read(
        """
        url: http://localhost:%d
        no_proxy: [localhost, .corp.example]
        user: gate
        password_file: password
        """
            .formatted(proxy.getAddress().getPort()));
  }

  private ProxyConfig read(String yaml) throws IOException {
    Path file = folder.resolve("sotto.yaml");
    Files.writeString(file, "proxy:\n" + yaml.indent(2));
    return ConfigFile.read(file, name -> null, root -> ProxyConfig.read(root.section("proxy")));
  }

  private static String call(ProxyConfig config, String url) throws Exception {
    byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
    try (Transport transport = HttpTransport.of(WAIT, config);
        Exchange exchange =
            transport.begin(new Transport.Outgoing(URI.create(url), Map.of(), body, WAIT))) {
      Exchange.Answer answer = exchange.answer();
      return answer.status()
          + " "
          + new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
