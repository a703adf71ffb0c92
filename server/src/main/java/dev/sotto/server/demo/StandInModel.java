package dev.sotto.server.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.jspecify.annotations.Nullable;

/**
 * A model provider on loopback that is not a model: it answers from fixed phrases, in OpenAI's and
 * Anthropic's shapes, and says so in every reply. It repeats the pseudonyms that it was given, so
 * that a person sees them come back. Not for anything but demonstrations and tests.
 *
 * <p>Paths, with or without {@code /v1}: {@code POST /chat/completions}, {@code /responses}, {@code
 * /embeddings}, {@code /messages}, {@code /messages/count_tokens}; {@code GET /models}.
 */
public final class StandInModel implements AutoCloseable {
  /** What it says of itself in {@code model}, {@code system_fingerprint} and first words. */
  public static final String NAME = "stand-in model, not a real one";

  private final Server server;
  private final URI origin;

  private StandInModel(Server server, URI origin) {
    this.server = server;
    this.origin = origin;
  }

  /**
   * How it behaves.
   *
   * @param port on 127.0.0.1; 0 takes a free one
   * @param key the only key it accepts, or null to accept any and none
   * @param pace pause before each fragment of a stream
   */
  public record Options(int port, @Nullable String key, Duration pace) {
    /** A free port, any key, no pauses. */
    public static final Options DEFAULTS = new Options(0, null, Duration.ZERO);

    public Options {
      if (port < 0 || port > 65_535) {
        throw new IllegalArgumentException("port must be 0 to 65535, got " + port);
      }
      if (pace.isNegative()) {
        throw new IllegalArgumentException("pace must be >= 0, got " + pace);
      }
    }

    @Override
    public String toString() {
      return "Options[port=%d, key=%s, pace=%s]"
          .formatted(port, key == null ? "none" : "set", pace);
    }

    boolean admits(@Nullable String authorization, @Nullable String apiKey) {
      return key == null
          || same(key, apiKey)
          || (authorization != null
              && authorization.regionMatches(true, 0, "Bearer ", 0, 7)
              && same(key, authorization.substring(7).strip()));
    }

    private static boolean same(String key, @Nullable String other) {
      return other != null
          && MessageDigest.isEqual(
              key.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * Starts it; it serves until closed.
   *
   * @throws UncheckedIOException if the port is taken
   */
  public static StandInModel start(Options options) {
    var threads = new VirtualThreadPool();
    threads.setName("stand-in-model");
    var server = new Server(threads);
    var connector = new ServerConnector(server, 1, 1);
    connector.setHost("127.0.0.1");
    connector.setPort(options.port());
    server.addConnector(connector);
    server.setHandler(new StandInHandler(options, Clock.systemUTC()));
    try {
      server.start();
    } catch (Exception e) {
      throw new UncheckedIOException(new IOException("the stand-in model did not start", e));
    }
    return new StandInModel(server, URI.create("http://127.0.0.1:" + connector.getLocalPort()));
  }

  /** Where it listens, without a path: {@code http://127.0.0.1:PORT}. */
  public URI origin() {
    return origin;
  }

  /** Stops it; streams that are running break off. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new UncheckedIOException(new IOException("the stand-in model did not stop", e));
    }
  }
}
