package dev.sotto.server.chat;

import dev.sotto.server.access.Caller;
import dev.sotto.server.fault.Fault;
import dev.sotto.server.http.Answers;
import dev.sotto.server.http.Callers;
import dev.sotto.server.protocol.AnthropicMessages;
import dev.sotto.server.protocol.OpenAiChat;
import dev.sotto.server.protocol.Protocol;
import dev.sotto.server.registry.Registry;
import dev.sotto.server.registry.Use;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code GET /v1/models} and {@code /v1/models/ID}: the models that the caller's uses name in the
 * registry, in Anthropic's shape for a client that sends {@code anthropic-version}, else in
 * OpenAI's. Nothing is disclosed, no provider asked. A use that allows any model lists those that
 * it also names, and has every one by its id.
 */
public final class ModelRoutes {
  private static final String ANY = "*";

  private final Supplier<Registry> registry;
  private final Callers callers;

  public ModelRoutes(Supplier<Registry> registry, Callers callers) {
    this.registry = registry;
    this.callers = callers;
  }

  /** Adds the paths to {@code routes}. */
  public void add(RoutesConfig routes) {
    routes.get("/v1/models", context -> answer(context, this::list));
    routes.get("/v1/models/<id>", context -> answer(context, this::one));
  }

  private interface Answering {
    ObjectNode of(Context context, boolean anthropic);
  }

  private void answer(Context context, Answering answering) {
    boolean anthropic = context.header("anthropic-version") != null;
    try {
      Answers.json(context, answering.of(context, anthropic));
    } catch (Fault fault) {
      Protocol vendor = anthropic ? new AnthropicMessages() : new OpenAiChat();
      if (fault.status() == 401) {
        context.header("WWW-Authenticate", "Bearer");
      }
      Answers.json(
          context.status(fault.status()),
          vendor.error(fault.status(), fault.code(), fault.say(), Map.of()));
    }
  }

  private ObjectNode list(Context context, boolean anthropic) {
    List<ModelEntry> entries =
        uses(context).stream()
            .flatMap(use -> use.models().stream().filter(id -> !id.equals(ANY)).map(entry(use)))
            .collect(Collectors.toMap(ModelEntry::id, each -> each, (first, other) -> first))
            .values()
            .stream()
            .sorted()
            .toList();
    return anthropic ? ModelEntry.anthropicList(entries) : ModelEntry.openAiList(entries);
  }

  private ObjectNode one(Context context, boolean anthropic) {
    String id = context.pathParam("id");
    Optional<ModelEntry> found =
        uses(context).stream().filter(use -> use.allowsModel(id)).findFirst().map(entryOf(id));
    ModelEntry entry =
        found.orElseThrow(
            () ->
                Fault.caller(
                    404,
                    "model_not_found",
                    "no use of this key declares the model: GET /v1/models lists what it may"
                        + " call"));
    return anthropic ? entry.anthropic() : entry.openAi();
  }

  private static Function<String, ModelEntry> entry(Use use) {
    return id -> new ModelEntry(id, use.recipient().name());
  }

  private static Function<Use, ModelEntry> entryOf(String id) {
    return use -> entry(use).apply(id);
  }

  /** The uses that the key is bound to, or the one that the call names. */
  private List<Use> uses(Context context) {
    Caller caller = callers.require(context);
    String named = context.header("Sotto-Use");
    if (named != null && !caller.mayUse(named)) {
      throw Fault.caller(403, "use_not_allowed", "this key is not bound to the use it names");
    }
    return registry.get().uses().values().stream()
        .filter(use -> caller.mayUse(use.id().value()))
        .filter(use -> named == null || use.id().value().equals(named))
        .toList();
  }
}
