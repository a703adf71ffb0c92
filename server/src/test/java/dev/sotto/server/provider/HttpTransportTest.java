package dev.sotto.server.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sotto.server.provider.TransportFailure.Stage;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Real sockets on loopback, well-behaved and not. */
class HttpTransportTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final String CHUNKED =
      "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";

  private final Transport transport = HttpTransport.of(Duration.ofSeconds(5));

  @AfterEach
  void close() {
    transport.close();
  }

  @Test
  void answer_ok_hasStatusHeadersAndBody() throws Exception {
    try (SocketProvider provider = SocketProvider.saying(ok("hello"));
        Exchange exchange = transport.begin(to(provider.uri(), LONG))) {
      Exchange.Answer answer = exchange.answer();
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("CONTENT-type")).isEqualTo("text/plain");
      assertThat(answer.header("retry-after")).isNull();
      assertThat(answer.body().readAllBytes()).asString().isEqualTo("hello");
      assertThat(provider.requests().getFirst())
          .startsWith("POST /v1/x HTTP/1.1\r\n")
          .contains("Authorization: Bearer k\r\n", "User-Agent: sotto\r\n")
          .doesNotContain("Accept-Encoding", "Expect", "Cookie", "Upgrade")
          .endsWith("\r\n\r\n{}");
    }
  }

  @Test
  void answer_redirection_isNotFollowed() throws Exception {
    String moved = "HTTP/1.1 307 M\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n";
    try (SocketProvider provider = SocketProvider.saying(moved);
        Exchange exchange = transport.begin(to(provider.uri(), LONG))) {
      assertThat(exchange.answer().status()).isEqualTo(307);
    }
  }

  @Test
  void answer_readToItsEnd_keepsTheConnection() throws Exception {
    try (SocketProvider provider = SocketProvider.saying(ok("hello"))) {
      for (int i = 0; i < 3; i++) {
        try (Exchange exchange = transport.begin(to(provider.uri(), LONG))) {
          assertThat(exchange.answer().body().readAllBytes()).hasSize(5);
        }
      }
      assertThat(provider.requests()).hasSize(3);
      assertThat(provider.connections()).isEqualTo(1);
    }
  }

  @Test
  void body_connectionIsReset_givesAllThatCameFirst() throws Exception {
    String piece = "x".repeat(10_000);
    String begun = CHUNKED + Integer.toHexString(piece.length()) + "\r\n" + piece + "\r\n";
    try (SocketProvider provider = SocketProvider.sayingThenReset(begun);
        Exchange exchange = transport.begin(to(provider.uri(), LONG))) {
      InputStream body = exchange.answer().body();
      provider.awaitReset();
      assertThat(body.readNBytes(piece.length())).hasSize(piece.length());
      assertThatThrownBy(body::read).isInstanceOf(IOException.class);
    }
  }

  @Test
  void close_whileTheHeadIsAwaited_endsTheCallOnBothSides() throws Exception {
    try (SocketProvider provider = SocketProvider.saying("");
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Exchange exchange = transport.begin(to(provider.uri(), LONG));
      Future<Stage> stage = threads.submit(() -> stage(exchange));
      provider.awaitRequest();
      exchange.close();
      assertThat(stage.get()).isEqualTo(Stage.CLOSED);
      assertThat(provider.isHungUpOn()).isTrue();
    }
  }

  @Test
  void close_whileTheBodyIsRead_endsTheCallOnBothSides() throws Exception {
    try (SocketProvider provider = SocketProvider.saying(CHUNKED + "1\r\nx\r\n");
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Exchange exchange = transport.begin(to(provider.uri(), LONG));
      InputStream body = exchange.answer().body();
      assertThat(body.read()).isEqualTo('x');
      Future<Boolean> failed = threads.submit(() -> fails(body));
      exchange.close();
      assertThat(failed.get()).isTrue();
      assertThat(provider.isHungUpOn()).isTrue();
    }
  }

  @Test
  void close_beforeTheCall_sendsNothing() throws Exception {
    try (SocketProvider provider = SocketProvider.saying(ok("hello"))) {
      Exchange exchange = transport.begin(to(provider.uri(), LONG));
      exchange.close();
      assertThat(stage(exchange)).isEqualTo(Stage.CLOSED);
      assertThat(provider.requests()).isEmpty();
    }
  }

  @Test
  void answer_nobodyListens_isNoConnection() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    URI nobody = URI.create("http://127.0.0.1:" + port + "/v1/x");
    assertThat(stage(transport.begin(to(nobody, LONG)))).isEqualTo(Stage.NO_CONNECTION);
    URI noTls = URI.create("https://127.0.0.1:" + port + "/v1/x");
    assertThat(stage(transport.begin(to(noTls, LONG)))).isEqualTo(Stage.NO_CONNECTION);
  }

  @Test
  void answer_connectionGoesBeforeTheHead_isNoAnswer() throws Exception {
    try (SocketProvider provider = SocketProvider.sayingThenReset("")) {
      assertThat(stage(transport.begin(to(provider.uri(), LONG)))).isEqualTo(Stage.NO_ANSWER);
      assertThat(provider.requests()).as("nothing is tried twice here").hasSize(1);
    }
  }

  @Test
  void answer_silence_isTimedOut() throws Exception {
    try (SocketProvider provider = SocketProvider.saying("")) {
      Exchange exchange = transport.begin(to(provider.uri(), Duration.ofMillis(200)));
      assertThat(stage(exchange)).isEqualTo(Stage.TIMED_OUT);
      assertThat(provider.isHungUpOn()).isTrue();
    }
  }

  @Test
  void body_silence_fails() throws Exception {
    try (SocketProvider provider = SocketProvider.saying(CHUNKED + "1\r\nx\r\n");
        Exchange exchange = transport.begin(to(provider.uri(), Duration.ofMillis(200)))) {
      InputStream body = exchange.answer().body();
      assertThat(body.read()).isEqualTo('x');
      assertThatThrownBy(body::read).isInstanceOf(IOException.class);
    }
  }

  @Test
  void answer_notHttp_isMalformed() throws Exception {
    try (SocketProvider provider = SocketProvider.saying("HTTP/9 what\r\n\r\n")) {
      assertThat(stage(transport.begin(to(provider.uri(), LONG)))).isEqualTo(Stage.MALFORMED);
    }
    String endless = "HTTP/1.1 200 OK\r\nX: " + "x".repeat(100_000);
    try (SocketProvider provider = SocketProvider.saying(endless)) {
      assertThat(stage(transport.begin(to(provider.uri(), LONG)))).isEqualTo(Stage.MALFORMED);
    }
  }

  @Test
  void body_unread_holdsTheProviderBack() throws Exception {
    try (SocketProvider provider = SocketProvider.endless(CHUNKED, "400\r\n" + "x".repeat(1024));
        Exchange exchange = transport.begin(to(provider.uri(), LONG))) {
      assertThat(exchange.answer().body().read()).isEqualTo('x');
      assertThat(provider.settlesBelow(32 * 1024 * 1024)).isTrue();
    }
  }

  @Test
  void begin_fiveHundredAtOnce_runAtOnce() throws Exception {
    int calls = 500;
    try (SocketProvider provider = SocketProvider.sayingOnceThereAre(calls, ok("hello"));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<byte[]>> bodies = new ArrayList<>();
      for (int i = 0; i < calls; i++) {
        bodies.add(threads.submit(() -> body(provider.uri())));
      }
      for (Future<byte[]> body : bodies) {
        assertThat(body.get()).asString().isEqualTo("hello");
      }
    }
  }

  @Test
  void close_ofTheTransport_endsWhatRuns() throws Exception {
    try (SocketProvider provider = SocketProvider.saying("");
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Exchange exchange = transport.begin(to(provider.uri(), LONG));
      Future<Stage> stage = threads.submit(() -> stage(exchange));
      provider.awaitRequest();
      transport.close();
      assertThat(stage.get()).isIn(Stage.CLOSED, Stage.NO_ANSWER);
    }
  }

  private byte[] body(URI uri) throws IOException {
    try (Exchange exchange = transport.begin(to(uri, LONG))) {
      return exchange.answer().body().readAllBytes();
    }
  }

  private static Stage stage(Exchange exchange) {
    return catchThrowableOfType(TransportFailure.class, exchange::answer).stage();
  }

  private static boolean fails(InputStream body) {
    try {
      return body.read() < 0;
    } catch (IOException e) {
      return true;
    }
  }

  private static Transport.Outgoing to(URI uri, Duration wait) {
    byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
    return new Transport.Outgoing(uri, Map.of("Authorization", "Bearer k"), body, wait);
  }

  private static String ok(String body) {
    return "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }
}
