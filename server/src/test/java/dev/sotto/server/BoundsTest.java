package dev.sotto.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.sotto.server.access.Role;
import dev.sotto.server.demo.StandInModel;
import dev.sotto.server.http.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a configured server refuses, and how it ends: over HTTP, with a provider that runs. */
@SuppressWarnings("NullAway.Init")
class BoundsTest {
  private static final String CHAT =
      "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"hello\"}]}";

  @TempDir private Path folder;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Test
  void use_moreThanItsLimit_isTheVendors429WithRetryAfterAndHeaders() throws Exception {
    try (StandInModel model = model();
        App app = app(model.origin(), "", "limits: {requests_per_minute: 2}")) {
      String key = key(app);
      HttpResponse<String> first = call(app, key, "/v1/chat/completions", CHAT);
      assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
      assertThat(first.headers().firstValue("x-ratelimit-limit-requests")).contains("2");
      assertThat(first.headers().firstValue("x-ratelimit-remaining-requests")).contains("1");
      call(app, key, "/v1/chat/completions", CHAT);
      HttpResponse<String> third = call(app, key, "/v1/chat/completions", CHAT);
      assertThat(third.statusCode()).isEqualTo(429);
      assertThat(third.headers().firstValueAsLong("retry-after").orElse(0)).isBetween(1L, 60L);
      assertThat(Json.MAPPER.readTree(third.body()).at("/error/code").asString())
          .isEqualTo("rate_limited");
      HttpResponse<String> fourth =
          call(app, key, "/v1/messages", CHAT.replace("{\"model\"", "{\"max_tokens\":9,\"model\""));
      assertThat(fourth.statusCode()).isEqualTo(429);
      assertThat(fourth.headers().firstValue("anthropic-ratelimit-requests-limit")).contains("2");
      assertThat(Json.MAPPER.readTree(fourth.body()).at("/error/type").asString())
          .isEqualTo("rate_limit_error");
    }
  }

  @Test
  void key_tokensThatTheProviderCounted_areHeldAgainstItsLimit() throws Exception {
    try (StandInModel model = model();
        App app = app(model.origin(), "limits: {key: {tokens_per_minute: 60}}", "")) {
      String key = key(app);
      HttpResponse<String> first = call(app, key, "/v1/chat/completions", CHAT);
      assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
      int spent = Json.MAPPER.readTree(first.body()).at("/usage/total_tokens").asInt();
      HttpResponse<String> second = call(app, key, "/v1/chat/completions", CHAT);
      long left = second.headers().firstValueAsLong("x-ratelimit-remaining-tokens").orElse(-1);
      assertThat(left).isBetween(0L, Math.max(0, 62L - spent));
    }
  }

  @Test
  void body_beyondTheConfiguredSize_isTheVendors413() throws Exception {
    try (StandInModel model = model();
        App app = app(model.origin(), "limits: {body: 4KiB}", "")) {
      HttpResponse<String> said =
          call(app, key(app), "/v1/chat/completions", CHAT.replace("hello", "x".repeat(9000)));
      assertThat(said.statusCode()).isEqualTo(413);
      assertThat(Json.MAPPER.readTree(said.body()).at("/error/code").asString())
          .isEqualTo("too_large");
    }
  }

  @Test
  void body_thatStopsComing_isTheVendors408() throws Exception {
    try (StandInModel model = model();
        App app = app(model.origin(), "limits: {idle: 500ms}", "");
        Socket socket = new Socket("127.0.0.1", app.url().getPort())) {
      socket.setSoTimeout(20_000);
      String head =
          "POST /v1/chat/completions HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer "
              + key(app)
              + "\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{";
      socket.getOutputStream().write(head.getBytes(UTF_8));
      socket.getOutputStream().flush();
      String said = new String(socket.getInputStream().readAllBytes(), UTF_8);
      assertThat(said).startsWith("HTTP/1.1 408 ").contains("{\"error\":{\"message\"");
    }
  }

  @Test
  void calls_beyondWhatRunsAndWaits_areThe503ThatClientsTryAgain() throws Exception {
    try (EndlessProvider provider = new EndlessProvider();
        App app =
            app(
                URI.create(provider.origin()),
                "limits: {calls: 1, queue: 0}\nshutdown: {drain: 0s}",
                "")) {
      String key = key(app);
      HttpResponse<InputStream> running =
          http.send(
              request(app, key, "/v1/chat/completions", streamed()), BodyHandlers.ofInputStream());
      assertThat(running.body().read()).isPositive();
      HttpResponse<String> second = call(app, key, "/v1/chat/completions", CHAT);
      assertThat(second.statusCode()).isEqualTo(503);
      assertThat(second.headers().firstValue("retry-after")).contains("1");
      assertThat(Json.MAPPER.readTree(second.body()).at("/error/code").asString())
          .isEqualTo("busy");
    }
  }

  @Test
  void close_streamBeyondTheDrain_isCutWithTheVendorsError() throws Exception {
    try (EndlessProvider provider = new EndlessProvider()) {
      App app = app(URI.create(provider.origin()), "shutdown: {drain: 300ms}", "");
      HttpRequest stream = request(app, key(app), "/v1/chat/completions", streamed());
      HttpResponse<InputStream> running = http.send(stream, BodyHandlers.ofInputStream());
      assertThat(running.body().read()).isPositive();
      CompletableFuture<Void> closing = CompletableFuture.runAsync(app::close);
      String rest = new String(running.body().readAllBytes(), UTF_8);
      assertThat(rest.substring(Math.max(0, rest.length() - 400))).contains("{\"error\":{");
      closing.get(20, TimeUnit.SECONDS);
      assertThat(provider.isHungUpOn(10)).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(HttpClient.Version.class)
  void client_hangsUpWhileTheProviderIsSilent_endsTheProvidersCall(HttpClient.Version version)
      throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        App app = app(URI.create("http://127.0.0.1:" + silent.getLocalPort()), "", "")) {
      HttpClient client = HttpClient.newBuilder().version(version).build();
      client.sendAsync(
          request(app, key(app), "/v1/chat/completions", CHAT), BodyHandlers.ofString());
      try (Socket asked = silent.accept()) {
        asked.setSoTimeout(20_000);
        assertThat(asked.getInputStream().read()).isPositive();
        client.shutdownNow();
        Throwable end = catchThrowable(() -> asked.getInputStream().readAllBytes());
        if (end != null) {
          assertThat(end).isExactlyInstanceOf(SocketException.class); // reset, not timed out
        }
      }
    }
  }

  @Test
  void close_whileAStreamRuns_letsItEndAndTakesNoOther() throws Exception {
    StandInModel model =
        StandInModel.start(new StandInModel.Options(0, null, Duration.ofMillis(100)));
    App app = app(model.origin(), "", "");
    String key = key(app);
    HttpRequest stream = request(app, key, "/v1/chat/completions", streamed());
    call(app, key, "/v1/chat/completions", CHAT); // a connection that stands
    HttpResponse<InputStream> running = http.send(stream, BodyHandlers.ofInputStream());
    assertThat(running.body().read()).isPositive();
    CompletableFuture<Void> closing = CompletableFuture.runAsync(app::close);
    HttpResponse<String> late = call(app, key, "/v1/chat/completions", CHAT);
    for (int i = 0; i < 100 && late.statusCode() == 200; i++) {
      late = call(app, key, "/v1/chat/completions", CHAT);
    }
    assertThat(late.statusCode()).isEqualTo(503);
    assertThat(new String(running.body().readAllBytes(), UTF_8)).contains("[DONE]");
    closing.get(20, TimeUnit.SECONDS);
    model.close();
  }

  @Test
  void metrics_afterCallsAndRefusals_areThoseOfThePage() throws Exception {
    try (StandInModel model = model();
        App app = app(model.origin(), "", "limits: {requests_per_minute: 1}")) {
      String key = key(app);
      String text = CHAT.replace("hello", "write to jo@example.com");
      assertThat(call(app, key, "/v1/chat/completions", text).statusCode()).isEqualTo(200);
      assertThat(call(app, key, "/v1/chat/completions", text).statusCode()).isEqualTo(429);
      HttpRequest undeclared =
          HttpRequest.newBuilder(
                  request(
                      app,
                      app.keys().add(Role.APP, Set.of(), "any").text(),
                      "/v1/chat/completions",
                      CHAT),
                  (name, value) -> true)
              .header("Sotto-Use", "nothing")
              .build();
      assertThat(http.send(undeclared, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
      String scraped =
          http.send(
                  HttpRequest.newBuilder(app.url().resolve("/metrics")).build(),
                  BodyHandlers.ofString())
              .body();
      assertThat(scraped).doesNotContain("nothing").doesNotContain("jo@example.com");
      assertThat(names("(?m)^# TYPE (\\S+) ", scraped))
          .isEqualTo(
              names("(?m)^\\| `([a-z0-9_]+)` ", Files.readString(Path.of("../docs/metrics.md"))));
    }
  }

  private static Set<String> names(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static StandInModel model() throws IOException {
    return StandInModel.start(new StandInModel.Options(0, null, Duration.ZERO));
  }

  private App app(URI upstream, String configuration, String use) throws IOException {
    Files.createDirectories(folder.resolve("registry"));
    Files.writeString(
        folder.resolve("registry/registry.yaml"),
        """
        organisation:
          name: Example
          establishment: DE
          laws: [gdpr]
          contacts: {data_protection_officer: dpo@example.com}
        recipients:
          model:
            name: Example Models
            country: DE
            role: processor
            protocol: both
            base_url: %s
        purposes: {support: {title: Answering questions}}
        uses:
          reply:
            title: Drafts a reply
            purpose: support
            basis: legitimate_interests
            balancing_test: https://wiki.example.com/balancing
            categories: [name]
            recipient: model
            models: ["*"]
            retention: P30D
            owner: Head of service
            subject_required: false
            %s
        """
            .formatted(upstream, use));
    Files.writeString(folder.resolve("sotto.yaml"), "port: 0\n" + configuration + "\n");
    ServerConfig config =
        ServerConfig.load(
            folder.resolve("sotto.yaml"),
            ServerConfig.Overrides.NONE,
            Map.<String, String>of()::get);
    return App.start(config, Extras.NONE);
  }

  private static String key(App app) {
    return app.keys().add(Role.APP, Set.of("reply"), "test").text();
  }

  private static String streamed() {
    return CHAT.replace("{\"model\"", "{\"stream\":true,\"model\"");
  }

  private HttpResponse<String> call(App app, String key, String path, String body)
      throws Exception {
    return http.send(request(app, key, path, body), BodyHandlers.ofString());
  }

  private static HttpRequest request(App app, String key, String path, String body) {
    return HttpRequest.newBuilder(app.url().resolve(path))
        .header("Authorization", "Bearer " + key)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body))
        .build();
  }
}
