package dev.sotto.server.console;

import dev.sotto.server.access.Caller;
import dev.sotto.server.chat.ChatProbe;
import dev.sotto.server.fault.Fault;
import dev.sotto.server.http.Answers;
import dev.sotto.server.http.Bodies;
import dev.sotto.server.http.Callers;
import dev.sotto.server.http.Json;
import dev.sotto.server.registry.Registry;
import dev.sotto.server.registry.Use;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Comparator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the playground's page asks of its server, for staff. */
public final class PlaygroundRoutes {
  private final ChatProbe probe;
  private final Supplier<Registry> registry;
  private final Callers callers;
  private final Samples samples;

  /**
   * What the page offers to choose from, where that may be shown.
   *
   * @param subjects {@code {"system","id","label","language","sample"}}, invented people only
   * @param upstream what answers behind Sotto, in words
   * @param use the use that is chosen at first; null: any
   * @param open the page needs no key: see {@link dev.sotto.server.http.OwnPage}
   */
  public record Samples(ArrayNode subjects, String upstream, @Nullable String use, boolean open) {
    /** No people are offered, and a key is needed. */
    public static Samples none() {
      return new Samples(
          Json.MAPPER.createArrayNode(), "the recipients of the registry", null, false);
    }

    @Override
    public String toString() {
      return "Samples[" + subjects.size() + "]";
    }
  }

  public PlaygroundRoutes(
      ChatProbe probe, Supplier<Registry> registry, Callers callers, Samples samples) {
    this.probe = probe;
    this.registry = registry;
    this.callers = callers;
    this.samples = samples;
  }

  /** Adds the paths to {@code routes}. */
  public void addTo(RoutesConfig routes) {
    routes.get("/playground/state", this::state);
    routes.post("/playground/run", this::run);
  }

  private void state(Context context) {
    callers.requireAdmin(context);
    ObjectNode state = Json.MAPPER.createObjectNode();
    state.put("needs_key", !samples.open());
    state.put("upstream", samples.upstream());
    state.put("use", samples.use());
    state.set("uses", uses());
    state.set("subjects", samples.subjects());
    json(context, state);
  }

  private ArrayNode uses() {
    ArrayNode uses = Json.MAPPER.createArrayNode();
    registry.get().uses().values().stream()
        .sorted(Comparator.comparing((Use use) -> !use.subjectRequired()).thenComparing(Use::title))
        .forEach(
            use ->
                uses.addObject()
                    .put("id", use.id().value())
                    .put("title", use.title())
                    .put("purpose", use.purpose().id().value())
                    .put("basis", use.basis().lawfulBasis().text())
                    .put("recipient", use.recipient().name())
                    .put("subject_required", use.subjectRequired()));
    return uses;
  }

  private void run(Context context) {
    Caller caller = callers.requireAdmin(context);
    ObjectNode ask = Bodies.object(context);
    if (!ask.path("use").isString() || ask.path("use").stringValue().isBlank()) {
      throw Fault.caller(400, "use_required", "use: choose one");
    }
    if (ask.path("stream").asBoolean(false)) {
      stream(context, ask, caller);
    } else {
      json(context, probe.run(ask, caller));
    }
  }

  /** JSON lines, each sent at once. What fails after the first of them is the last of them. */
  private void stream(Context context, ObjectNode ask, Caller caller) {
    var lines = new StreamedLines(context.res());
    try {
      probe.stream(ask, caller, lines);
    } catch (Fault fault) {
      lines.fail(fault);
    } catch (IOException e) {
      throw Fault.ours("playground", "the page is gone", e);
    }
  }

  private static void json(Context context, ObjectNode body) {
    context.header("Cache-Control", "no-store");
    Answers.json(context, body);
  }
}
