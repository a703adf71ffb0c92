package dev.sotto.server.demo;

import dev.sotto.server.demo.Reply.Answer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A loopback provider for tests and benches: records each request's bytes and headers, and replies
 * by a {@link Script}, in OpenAI's shape or Anthropic's by the path. Echoes the last user text
 * unless told otherwise; embeddings and token counts are the stand-in's. Thread-safe.
 */
public final class RecordingProvider implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Server server = new Server(new VirtualThreadPool());
  private final ServerConnector connector = new ServerConnector(server, 1, 1);
  private final List<Recorded> requests = new CopyOnWriteArrayList<>();
  private final AtomicLong calls = new AtomicLong();
  private volatile Script script = Script.echo(3);
  private volatile boolean recording = true;

  private RecordingProvider() {
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(new Replying());
  }

  /** What was received. */
  public record Recorded(String method, String path, HttpFields headers, byte[] body) {
    /** The body as UTF-8. */
    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    /** The body parsed. */
    public JsonNode json() {
      return JSON.readTree(body);
    }

    /** Whether the bytes of a text stand in the body, a header or the path. */
    public boolean holds(String value) {
      return (path + "\n" + headers + "\n" + text()).contains(value);
    }

    @Override
    public String toString() {
      return "Recorded[%s %s, %d bytes]".formatted(method, path, body.length);
    }
  }

  /** How to reply. */
  public sealed interface Script {
    /** The last user text, streamed in pieces of {@code size} UTF-16 units. */
    record Echo(int size) implements Script {}

    /**
     * A text, streamed in the given pieces; after {@code breakAfter} of them the connection breaks.
     */
    record Words(List<String> pieces, int breakAfter) implements Script {}

    /** A tool call, its arguments' JSON streamed in the given pieces. */
    record Call(String tool, List<String> pieces) implements Script {}

    /** Bytes as they are, each piece flushed by itself. */
    record Raw(int status, String contentType, List<String> pieces) implements Script {}

    /** Nothing at all for a while, then an empty 504. */
    record Hang(Duration time) implements Script {}

    static Script echo(int size) {
      return new Echo(size);
    }

    static Script words(String... pieces) {
      return new Words(List.of(pieces), Integer.MAX_VALUE);
    }

    /** A stream that breaks off without an end after so many of its pieces. */
    static Script broken(int after, String... pieces) {
      return new Words(List.of(pieces), after);
    }

    static Script call(String tool, String... argumentPieces) {
      return new Call(tool, List.of(argumentPieces));
    }

    static Raw raw(int status, String contentType, String... pieces) {
      return new Raw(status, contentType, List.of(pieces));
    }

    /** Server-sent events, one a piece, as they stand. */
    static Script events(String... events) {
      return raw(200, "text/event-stream; charset=utf-8", events);
    }

    /** A vendor's error. */
    static Script error(int status, String json) {
      return raw(status, "application/json", json);
    }

    static Script hang(Duration time) {
      return new Hang(time);
    }
  }

  /** Starts one on a free port. */
  public static RecordingProvider start() {
    var provider = new RecordingProvider();
    try {
      provider.server.start();
    } catch (Exception e) {
      throw new UncheckedIOException(new IOException(e));
    }
    return provider;
  }

  /** Replies by this from the next request on. */
  public RecordingProvider replies(Script next) {
    script = next;
    return this;
  }

  /** Keeps nothing, for benches. */
  public RecordingProvider withoutRecording() {
    recording = false;
    return this;
  }

  /** Where it listens, without a path. */
  public URI origin() {
    return URI.create("http://127.0.0.1:" + connector.getLocalPort());
  }

  /** What was received, oldest first. */
  public List<Recorded> requests() {
    return List.copyOf(requests);
  }

  /** The last request; a failure if there was none. */
  public Recorded last() {
    return requests().getLast();
  }

  /** Forgets what was received. */
  public void clear() {
    requests.clear();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  private final class Replying extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      byte[] body;
      try (var in = Content.Source.asInputStream(request)) {
        body = in.readAllBytes();
      }
      String path = request.getHttpURI().getPathQuery();
      if (recording) {
        requests.add(
            new Recorded(request.getMethod(), path, request.getHeaders().asImmutable(), body));
      }
      if (!(script instanceof Script.Raw) && counts(path)) {
        write(response, Script.raw(200, "application/json", counted(path, body)));
        callback.succeeded();
        return true;
      }
      switch (script) {
        case Script.Raw raw -> write(response, raw);
        case Script.Hang hang -> {
          Thread.sleep(hang.time());
          response.setStatus(504);
        }
        case Script.Words words when words.breakAfter() < words.pieces().size() -> {
          reply(
              response,
              path,
              body,
              new Answer.Words(words.pieces().subList(0, words.breakAfter())),
              true);
          request.getConnectionMetaData().getConnection().getEndPoint().close();
        }
        case Script.Words words ->
            reply(response, path, body, new Answer.Words(words.pieces()), false);
        case Script.Call call ->
            reply(response, path, body, new Answer.ToolCall(call.tool(), call.pieces()), false);
        case Script.Echo echo -> reply(response, path, body, echo(path, body, echo.size()), false);
      }
      callback.succeeded();
      return true;
    }
  }

  private static Answer echo(String path, byte[] body, int size) {
    String text = dialect(path).read(JSON.readTree(body)).lastUserText();
    var pieces = new ArrayList<String>();
    int start = 0;
    while (start < text.length()) {
      int end = Math.min(text.length(), start + size);
      if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
        end++; // half a character is no JSON text
      }
      pieces.add(text.substring(start, end));
      start = end;
    }
    return new Answer.Words(pieces);
  }

  private void reply(Response response, String path, byte[] body, Answer answer, boolean breaks)
      throws IOException {
    var dialect = dialect(path);
    var question = dialect.read(JSON.readTree(body));
    var reply = new Reply(calls.incrementAndGet(), Clock.systemUTC().instant(), question, answer);
    response.setStatus(200);
    boolean stream = question.stream();
    response
        .getHeaders()
        .put("content-type", stream ? "text/event-stream; charset=utf-8" : "application/json");
    OutputStream out = Content.Sink.asOutputStream(response);
    if (stream) {
      dialect.stream(
          reply, new StandInHandler.Events(breaks ? new NoEnd(out) : out, Duration.ZERO));
    } else {
      out.write(JSON.writeValueAsBytes(dialect.whole(reply)));
    }
    if (breaks) {
      out.flush();
    } else {
      out.close();
    }
  }

  private static void write(Response response, Script.Raw raw) throws IOException {
    response.setStatus(raw.status());
    response.getHeaders().put("content-type", raw.contentType());
    try (var out = Content.Sink.asOutputStream(response)) {
      for (String piece : raw.pieces()) {
        out.write(piece.getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    }
  }

  private static boolean counts(String path) {
    return path.endsWith("/embeddings") || path.endsWith("/count_tokens");
  }

  private static String counted(String path, byte[] body) {
    JsonNode asked = JSON.readTree(body);
    return (path.endsWith("/embeddings") ? Counting.embeddings(asked) : Counting.tokens(asked))
        .toString();
  }

  private static Dialect dialect(String path) {
    return Dialect.of(path, false);
  }

  /** Lets the deltas of a stream through and swallows what would end it. */
  private static final class NoEnd extends OutputStream {
    private final OutputStream out;

    NoEnd(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int unit) throws IOException {
      out.write(unit);
    }

    @Override
    public void write(byte[] event, int offset, int length) throws IOException {
      String text = new String(event, offset, length, StandardCharsets.UTF_8);
      boolean ends =
          text.contains("\"finish_reason\":\"")
              || text.contains("[DONE]")
              || text.contains("content_block_stop")
              || text.contains("event: response.")
                  && (text.contains(".done\n") || text.contains("response.completed"))
              || text.contains("message_delta")
              || text.contains("message_stop");
      if (!ends) {
        out.write(event, offset, length);
      }
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }
  }
}
