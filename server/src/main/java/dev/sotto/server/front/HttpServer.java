package dev.sotto.server.front;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.http.Bodies;
import dev.sotto.server.http.ErrorShape;
import dev.sotto.server.http.FaultLog;
import dev.sotto.server.http.Json;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP side of the server: Jetty through Javalin, on virtual threads, one port, HTTP/1.1 and
 * HTTP/2, with TLS where the configuration has a certificate.
 */
public final class HttpServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);

  /** What the answers that are cut short have to leave. */
  private static final Duration LAST = Duration.ofSeconds(5);

  /** A stream holds one as long as it runs, so that 500 of them take 4 MB. */
  private static final int OUTPUT_BUFFER = 8 * 1024;

  private static final int MAX_HEADERS = 16 * 1024;

  private final FrontConfig config;
  private final ErrorShape shape;
  private final @Nullable TlsReload tls;
  private final GracefulHandler running = new GracefulHandler();
  private final Runnable cut;
  private final Javalin javalin;

  private HttpServer(
      FrontConfig config, Consumer<RoutesConfig> routes, ErrorShape shape, Runnable cut) {
    this.cut = cut;
    this.config = config;
    this.shape = shape;
    this.tls = config.tls() == null ? null : TlsReload.start(config.tls());
    this.javalin = Javalin.create(each -> configure(each, routes));
  }

  /**
   * Starts to listen.
   *
   * @param shape how the paths answer errors
   * @param cut ends the calls that still run when the drain is over, each with an error
   * @throws Fault {@code port} when the port is taken, {@code tls} when the certificate is wrong
   */
  public static HttpServer start(
      FrontConfig config, Consumer<RoutesConfig> routes, ErrorShape shape, Runnable cut) {
    HttpServer server = new HttpServer(config, routes, shape, cut);
    try {
      server.javalin.start();
    } catch (RuntimeException e) {
      server.close();
      throw Fault.ours(
          "port",
          "cannot listen on "
              + config.host()
              + ":"
              + config.port()
              + ": another program may use it",
          e);
    }
    if (config.clearToOthers()) {
      LOG.warn("listening in CLEAR on {}: others can read keys and texts; set tls", config.host());
    }
    return server;
  }

  private void configure(JavalinConfig javalin, Consumer<RoutesConfig> routes) {
    javalin.concurrency.useVirtualThreads = true;
    javalin.startup.showJavalinBanner = false;
    javalin.startup.showOldJavalinVersionWarning = false;
    javalin.startup.startupWatcherEnabled = false;
    javalin.http.prefer405over404 = true;
    javalin.http.maxRequestSize = config.limits().body();
    javalin.http.defaultContentType = "text/plain; charset=utf-8";
    javalin.router.ignoreTrailingSlashes = false;
    javalin.jetty.modifyHttpConfiguration(HttpServer::http);
    javalin.jetty.modifyServletContextHandler(
        context -> {
          context.getServletHandler().setDecodeAmbiguousURIs(true);
          context.setErrorHandler(new JettyErrors(shape));
        });
    javalin.jetty.modifyServer(this::server);
    javalin.jetty.addConnector(this::connector);
    Bodies.Bounds bodies = new Bodies.Bounds(config.limits().body(), config.limits().bodyRate());
    javalin.routes.before(bodies::hold);
    routes.accept(javalin.routes);
    javalin.routes.after(Bodies::drain);
    javalin.routes.exception(Fault.class, this::fault);
    javalin.routes.exception(HttpResponseException.class, this::refused);
    javalin.routes.exception(Exception.class, this::unexpected);
  }

  private void server(Server server) {
    server.setStopTimeout(LAST.toMillis());
    server.setErrorHandler(new JettyErrors(shape));
    server.insertHandler(running);
    if (config.tls() != null) {
      server.insertHandler(new ClearCalls(config.tls().clear(), shape));
    }
  }

  private ServerConnector connector(Server server, HttpConfiguration http) {
    ServerConnector connector =
        tls == null ? Connectors.clear(server, http) : Connectors.tls(server, http, tls.factory());
    connector.setHost(config.host());
    connector.setPort(config.port());
    connector.setIdleTimeout(config.limits().idle().toMillis());
    return connector;
  }

  private static void http(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setSendDateHeader(true);
    http.setOutputBufferSize(OUTPUT_BUFFER);
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

  private void fault(Fault fault, Context context) {
    FaultLog.say(fault);
    answer(context, fault.status(), new StatusCode(fault.code(), fault.say()));
  }

  private void refused(HttpResponseException refused, Context context) {
    answer(context, refused.getStatus(), StatusCode.of(refused.getStatus()));
  }

  private void unexpected(Exception exception, Context context) {
    FaultLog.unexpected(exception);
    answer(context, 500, StatusCode.of(500));
  }

  private void answer(Context context, int status, StatusCode said) {
    ErrorShape.Shaped shaped = shape.shaped(context.path(), status, said.code(), said.message());
    context.status(status);
    if (status == 401) {
      context.header("WWW-Authenticate", "Bearer");
    }
    context.contentType(shaped.contentType()).result(Json.bytes(shaped.body()));
  }

  private static boolean ended(CompletableFuture<Void> drained, Duration within) {
    try {
      drained.get(within.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (TimeoutException | ExecutionException e) {
      return false;
    }
  }

  /** Where it listens, as this machine calls it. */
  public URI url() {
    String host = config.host().equals("0.0.0.0") ? "127.0.0.1" : config.host();
    return URI.create((tls == null ? "http://" : "https://") + host + ":" + javalin.port());
  }

  /** The paths that it answers: {@code GET /health}. */
  public List<String> routes() {
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .filter(handler -> handler.endpoint.method.isHttpMethod())
        .map(handler -> handler.endpoint.method + " " + handler.endpoint.path)
        .toList();
  }

  /** Stops taking calls, waits for those that run, and cuts those that run for too long. */
  @Override
  public void close() {
    CompletableFuture<Void> drained = running.shutdown();
    if (!ended(drained, config.shutdown().drain())) {
      LOG.warn("{} calls still run at the end of the drain: cut", running.getCurrentRequestCount());
      cut.run();
      ended(drained, LAST);
    }
    javalin.stop();
    if (tls != null) {
      tls.close();
    }
  }
}
