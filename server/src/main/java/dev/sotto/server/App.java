package dev.sotto.server;

import dev.sotto.server.access.Keys;
import dev.sotto.server.chat.CallBounds;
import dev.sotto.server.chat.ChatGateway;
import dev.sotto.server.chat.ChatParts;
import dev.sotto.server.chat.ChatProbe;
import dev.sotto.server.chat.ChatRoutes;
import dev.sotto.server.chat.KeptReplies;
import dev.sotto.server.chat.ModelRoutes;
import dev.sotto.server.chat.RunningCalls;
import dev.sotto.server.chat.TextRoutes;
import dev.sotto.server.chat.VendorErrors;
import dev.sotto.server.console.ConsoleRoutes;
import dev.sotto.server.console.PlaygroundRoutes;
import dev.sotto.server.evidence.EvidenceRoutes;
import dev.sotto.server.evidence.Ledger;
import dev.sotto.server.evidence.Receipts;
import dev.sotto.server.front.HttpServer;
import dev.sotto.server.gate.Suspensions;
import dev.sotto.server.http.Callers;
import dev.sotto.server.limit.Admission;
import dev.sotto.server.limit.CallLimits;
import dev.sotto.server.limit.LimitsConfig;
import dev.sotto.server.mcp.McpParts;
import dev.sotto.server.mcp.McpProxy;
import dev.sotto.server.mcp.McpRoutes;
import dev.sotto.server.registry.RegistryFinder;
import dev.sotto.server.registry.RegistryWatch;
import dev.sotto.server.store.DataFolder;
import dev.sotto.server.store.Store;
import dev.sotto.server.subject.PreferenceDesk;
import dev.sotto.server.subject.SubjectRoutes;
import dev.sotto.server.subject.Subjects;
import dev.sotto.server.vault.Vault;
import dev.sotto.text.Detector;
import dev.sotto.text.Finder;
import dev.sotto.text.mask.Masker;
import io.javalin.config.RoutesConfig;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The whole server, wired by hand: configuration in, a running server out. Parts are closed in the
 * order opposite to that in which they were made.
 */
public final class App implements AutoCloseable {
  private final ServerConfig config;
  private final Extras extras;
  private final Clock clock = Clock.systemUTC();
  private final SecureRandom random = new SecureRandom();
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  private final Store store;
  private final RegistryWatch registry;
  private final Keys keys;
  private final Callers callers;
  private final Vault vault;
  private final Subjects subjects;
  private final PreferenceDesk preferences;
  private final Ledger ledger;
  private final Finder detector;
  private final Masker masker;
  private final ChatGateway chat;
  private final RunningCalls running;
  private final McpProxy mcp;
  private final HttpServer http;
  private final AtomicBoolean ready = new AtomicBoolean();
  private boolean closed;

  private App(ServerConfig config, Extras extras, DataFolder folder) {
    this.config = config;
    this.extras = extras;
    try {
      opened(folder);
      this.store = opened(Store.open(config.database()));
      this.registry = opened(RegistryWatch.start(config.registry(), extras.environment()::get));
      ObservedUses.announce(registry::current, meters);
      this.keys = new Keys(store, random, clock);
      this.callers = new Callers(keys, extras.samples().open());
      this.vault = Vault.open(store, config.kms(), random);
      this.subjects = new Subjects(vault, random);
      this.preferences = new PreferenceDesk(vault, subjects, registry::current, clock);
      this.ledger = opened(Ledger.open(vault, config.origin(), random, clock));
      this.detector = new RegistryFinder(Detector.standard(), registry::current);
      this.masker = new Masker(detector);
      this.chat = opened(ChatGateway.of(chatParts()));
      this.mcp = opened(McpProxy.of(mcpParts()));
      this.running = opened(new RunningCalls());
      this.http =
          opened(HttpServer.start(config.front(), this::routes, new VendorErrors(), running::cut));
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /**
   * Starts the server.
   *
   * @throws dev.sotto.server.fault.Fault when it cannot start, saying what to do
   */
  static App start(ServerConfig config, Extras extras) {
    App app = start(config, extras, DataFolder.lock(config.data()));
    app.ready();
    return app;
  }

  /** Starts the server on a folder that is locked already; it is ready when it is told so. */
  static App start(ServerConfig config, Extras extras, DataFolder folder) {
    return new App(config, extras, folder);
  }

  /** From now on {@code /ready} says yes. */
  void ready() {
    ready.set(true);
  }

  private <T extends AutoCloseable> T opened(T part) {
    open.push(part);
    return part;
  }

  private ChatParts chatParts() {
    return new ChatParts(
        registry::current,
        subjects,
        preferences,
        new Suspensions(store, clock),
        vault,
        detector,
        ledger,
        extras.environment(),
        config.proxy(),
        meters,
        random,
        clock);
  }

  private McpParts mcpParts() {
    return new McpParts(
        registry::current,
        subjects,
        preferences,
        new Suspensions(store, clock),
        vault,
        detector,
        ledger,
        extras.environment(),
        random,
        clock);
  }

  private void routes(RoutesConfig routes) {
    new OpsRoutes(store, registry, meters, callers, config.closed(), ready::get).add(routes);
    new EvidenceRoutes(ledger, new Receipts(ledger), callers, config.closed().contains("log"))
        .add(routes);
    if (!config.closed().contains("playground")) {
      new ConsoleRoutes().addTo(routes);
      new PlaygroundRoutes(new ChatProbe(chat, clock), registry::current, callers, extras.samples())
          .addTo(routes);
    }
    new SubjectRoutes(subjects, preferences, callers).add(routes);
    new McpRoutes(mcp, callers).add(routes);
    new ModelRoutes(registry::current, callers).add(routes);
    new KeptReplies(callers).add(routes);
    new ChatRoutes(chat, callers, bounds(), running).add(routes);
    new TextRoutes(detector, masker, subjects, registry::current, callers).add(routes);
  }

  private CallBounds bounds() {
    LimitsConfig limits = config.front().limits();
    Admission admission = new Admission(limits.calls(), limits.queue(), limits.queueWait());
    HostMetrics.bind(meters, admission);
    return new CallBounds(
        admission,
        new CallLimits(limits.perKey(), System::nanoTime),
        registry::current,
        clock,
        meters);
  }

  /** Where it listens. */
  URI url() {
    return http.url();
  }

  /** The paths that it answers: {@code GET /health}. */
  List<String> routes() {
    return http.routes();
  }

  Keys keys() {
    return keys;
  }

  Subjects subjects() {
    return subjects;
  }

  PreferenceDesk preferences() {
    return preferences;
  }

  Ledger ledger() {
    return ledger;
  }

  /** Whoever balances sees {@code /ready} say no before calls are refused. */
  private void delay() {
    try {
      Thread.sleep(config.front().shutdown().delay());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Stops: no new calls, those that run are waited for, then everything is closed. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (ready.getAndSet(false)) {
      delay();
    }
    for (AutoCloseable part = open.poll(); part != null; part = open.poll()) {
      try {
        part.close();
      } catch (Exception e) {
        dev.sotto.server.http.FaultLog.unexpected(e);
      }
    }
  }
}
