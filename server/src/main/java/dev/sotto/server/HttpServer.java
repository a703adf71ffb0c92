package dev.sotto.server;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.http.Bodies;
import dev.sotto.server.http.FaultLog;
import dev.sotto.server.http.Problems;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.ServerConnector;

/** The HTTP side of the server: Jetty through Javalin, on virtual threads, one port. */
final class HttpServer implements AutoCloseable {
  /** A provider may think for minutes before it says something. */
  private static final Duration IDLE = Duration.ofMinutes(15);

  private static final Duration DRAIN = Duration.ofSeconds(20);
  private static final int MAX_HEADERS = 16 * 1024;

  private final Javalin javalin;

  private HttpServer(Javalin javalin) {
    this.javalin = javalin;
  }

  /**
   * Starts to listen.
   *
   * @throws Fault {@code port} when the port is taken
   */
  static HttpServer start(String host, int port, Consumer<RoutesConfig> routes) {
    Javalin javalin = Javalin.create(config -> configure(config, routes));
    try {
      return new HttpServer(javalin.start(host, port));
    } catch (RuntimeException e) {
      javalin.stop();
      throw Fault.ours(
          "port", "cannot listen on " + host + ":" + port + ": another program may use it", e);
    }
  }

  private static void configure(JavalinConfig config, Consumer<RoutesConfig> routes) {
    config.concurrency.useVirtualThreads = true;
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = Bodies.MAX_BYTES;
    config.http.defaultContentType = "text/plain; charset=utf-8";
    config.router.ignoreTrailingSlashes = false;
    config.jetty.modifyHttpConfiguration(HttpServer::http);
    config.jetty.modifyServletContextHandler(
        context -> context.getServletHandler().setDecodeAmbiguousURIs(true));
    config.jetty.modifyServer(
        server -> {
          server.setStopTimeout(DRAIN.toMillis());
          for (var connector : server.getConnectors()) {
            if (connector instanceof ServerConnector tcp) {
              tcp.setIdleTimeout(IDLE.toMillis());
            }
          }
        });
    routes.accept(config.routes);
    config.routes.exception(Fault.class, HttpServer::fault);
    config.routes.exception(HttpResponseException.class, HttpServer::refused);
    config.routes.exception(Exception.class, HttpServer::unexpected);
  }

  private static void http(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setSendDateHeader(true);
    http.setRequestHeaderSize(MAX_HEADERS);
    // Ids in paths may hold an encoded slash.
    http.setUriCompliance(
        UriCompliance.from(
            Set.of(
                UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
                UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING,
                UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT,
                UriCompliance.Violation.SUSPICIOUS_PATH_CHARACTERS)));
  }

  private static void fault(Fault fault, Context context) {
    FaultLog.say(fault);
    Problems.answer(context, fault);
  }

  private static void refused(HttpResponseException refused, Context context) {
    String code =
        switch (refused.getStatus()) {
          case 404 -> "not_found";
          case 405 -> "method_not_allowed";
          case 413 -> "too_large";
          default -> "refused";
        };
    Problems.answer(
        context,
        refused.getStatus(),
        code,
        "GET /openapi.json says what there is and how to call it");
  }

  private static void unexpected(Exception exception, Context context) {
    FaultLog.unexpected(exception);
    Problems.answer(context, 500, "internal", "Sotto failed; its log says where");
  }

  int port() {
    return javalin.port();
  }

  /** The paths that it answers: {@code GET /health}. */
  List<String> routes() {
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .map(handler -> handler.endpoint.method + " " + handler.endpoint.path)
        .toList();
  }

  /** Stops taking calls and waits for those that run. */
  @Override
  public void close() {
    javalin.stop();
  }
}
