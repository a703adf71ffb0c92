package dev.sotto.server;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.http.Answers;
import dev.sotto.server.http.Callers;
import dev.sotto.server.http.Json;
import dev.sotto.server.http.Problems;
import dev.sotto.server.registry.RegistryWatch;
import dev.sotto.server.store.Store;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an operator asks: alive, ready, figures, and the description of the API. */
final class OpsRoutes {
  private final Store store;
  private final RegistryWatch registry;
  private final PrometheusMeterRegistry meters;
  private final Callers callers;
  private final Set<String> closed;
  private final BooleanSupplier started;

  OpsRoutes(
      Store store,
      RegistryWatch registry,
      PrometheusMeterRegistry meters,
      Callers callers,
      Set<String> closed,
      BooleanSupplier started) {
    this.store = store;
    this.registry = registry;
    this.meters = meters;
    this.callers = callers;
    this.closed = closed;
    this.started = started;
  }

  void add(RoutesConfig routes) {
    routes.get("/health", this::health);
    routes.get("/ready", this::ready);
    routes.get("/metrics", this::metrics);
    routes.get("/openapi.json", this::description);
  }

  private void health(Context context) {
    open(context, "health");
    Answers.json(context, status("alive"));
  }

  private void ready(Context context) {
    open(context, "ready");
    if (!started.getAsBoolean()) {
      Problems.answer(context, 503, "not_ready", "Sotto is starting or stopping");
      return;
    }
    if (!store.answers()) {
      Problems.answer(context, 503, "store", "the database does not answer");
      return;
    }
    ObjectNode body = status("ready");
    body.put("registry", registry.current().digest());
    body.put("registry_problems", registry.problems().size());
    ArrayNode observed = body.putArray("observed_uses");
    ObservedUses.of(registry.current()).forEach(observed::add);
    Answers.json(context, body);
  }

  private void metrics(Context context) {
    open(context, "metrics");
    context.contentType("text/plain; version=0.0.4; charset=utf-8").result(meters.scrape());
  }

  private void description(Context context) throws IOException {
    open(context, "openapi");
    try (InputStream in = OpsRoutes.class.getResourceAsStream("openapi.json")) {
      if (in == null) {
        throw Fault.ours("openapi", "the description is missing from the jar", null);
      }
      context.contentType("application/json").result(in.readAllBytes());
    }
  }

  private void open(Context context, String path) {
    if (closed.contains(path)) {
      callers.requireAdmin(context);
    }
  }

  private static ObjectNode status(String status) {
    return Json.MAPPER.createObjectNode().put("status", status);
  }
}
