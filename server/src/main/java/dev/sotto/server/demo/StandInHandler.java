package dev.sotto.server.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Routes the stand-in's requests to a dialect and writes the answer, whole or as events. */
final class StandInHandler extends Handler.Abstract {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int LONGEST_BODY = 32 * 1024 * 1024;

  private final StandInModel.Options options;
  private final Clock clock;
  private final AtomicLong calls = new AtomicLong();

  StandInHandler(StandInModel.Options options, Clock clock) {
    this.options = options;
    this.clock = clock;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    answer(request, response);
    callback.succeeded();
    return true;
  }

  private void answer(Request request, Response response) throws IOException {
    String path = request.getHttpURI().getCanonicalPath();
    String route = request.getMethod() + " " + (path.startsWith("/v1/") ? path.substring(3) : path);
    var headers = request.getHeaders();
    Dialect dialect = Dialect.of(route, headers.contains("anthropic-version"));
    if (!options.admits(headers.get(HttpHeader.AUTHORIZATION), headers.get("x-api-key"))) {
      write(response, 401, dialect.wrongKey());
      return;
    }
    switch (route) {
      case "POST /chat/completions", "POST /responses", "POST /messages" ->
          answered(dialect, response, () -> chat(dialect, body(request), response));
      case "POST /embeddings" ->
          answered(
              dialect, response, () -> write(response, 200, Counting.embeddings(body(request))));
      case "POST /messages/count_tokens" ->
          answered(dialect, response, () -> write(response, 200, Counting.tokens(body(request))));
      case "GET /models" -> write(response, 200, dialect.models());
      default -> write(response, 404, dialect.error("not_found_error", "No such path: " + route));
    }
  }

  private interface Answering {
    void run() throws IOException;
  }

  private static void answered(Dialect dialect, Response response, Answering answering)
      throws IOException {
    try {
      answering.run();
    } catch (JacksonException e) {
      write(response, 400, dialect.error("invalid_request_error", "The body is not JSON."));
    } catch (IllegalArgumentException e) {
      write(response, 400, dialect.error("invalid_request_error", String.valueOf(e.getMessage())));
    }
  }

  private static JsonNode body(Request request) throws IOException {
    try (var in = Content.Source.asInputStream(request)) {
      return JSON.readTree(in.readNBytes(LONGEST_BODY));
    }
  }

  private void chat(Dialect dialect, JsonNode body, Response response) throws IOException {
    Question question = dialect.read(body);
    var reply =
        new Reply(calls.incrementAndGet(), clock.instant(), question, StandInAnswer.to(question));
    if (question.stream()) {
      stream(dialect, reply, response);
    } else {
      write(response, 200, dialect.whole(reply));
    }
  }

  private void stream(Dialect dialect, Reply reply, Response response) throws IOException {
    response.setStatus(200);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream; charset=utf-8");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-cache");
    try (var out = Content.Sink.asOutputStream(response)) {
      var events = new Events(out, options.pace());
      dialect.stream(reply, events);
    }
  }

  private static void write(Response response, int status, JsonNode body) throws IOException {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    try (var out = Content.Sink.asOutputStream(response)) {
      out.write(JSON.writeValueAsBytes(body));
    }
  }

  /** Server-sent events, each flushed as a network write of its own. */
  static final class Events {
    private final OutputStream out;
    private final Duration pace;

    Events(OutputStream out, Duration pace) {
      this.out = out;
      this.pace = pace;
    }

    /** An unnamed event, as OpenAI sends them. */
    void data(String data) throws IOException {
      write("data: " + data + "\n\n");
    }

    /** An event named as its {@code type}, as Anthropic sends them. */
    void named(ObjectNode data) throws IOException {
      write("event: " + data.path("type").asString() + "\ndata: " + data + "\n\n");
    }

    /** Waits as long as a model would for the next fragment. */
    void pause() throws IOException {
      if (pace.isZero()) {
        return;
      }
      try {
        Thread.sleep(pace);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted between two events", e);
      }
    }

    private void write(String event) throws IOException {
      out.write(event.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }
}
