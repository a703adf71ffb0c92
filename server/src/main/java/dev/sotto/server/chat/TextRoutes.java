package dev.sotto.server.chat;

import dev.sotto.server.access.Caller;
import dev.sotto.server.fault.Fault;
import dev.sotto.server.http.Answers;
import dev.sotto.server.http.Bodies;
import dev.sotto.server.http.Callers;
import dev.sotto.server.http.Json;
import dev.sotto.server.registry.Registry;
import dev.sotto.server.registry.Use;
import dev.sotto.server.registry.UseId;
import dev.sotto.server.subject.Identity;
import dev.sotto.server.subject.KnownJson;
import dev.sotto.server.subject.Subject;
import dev.sotto.server.subject.Subjects;
import dev.sotto.text.Finder;
import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import dev.sotto.text.Kind;
import dev.sotto.text.known.KnownIdentifiers;
import dev.sotto.text.mask.Conversation;
import dev.sotto.text.mask.MaskedText;
import dev.sotto.text.mask.Masker;
import dev.sotto.text.mask.Protection;
import dev.sotto.text.mask.Protections;
import dev.sotto.text.mask.Replacement;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /v1/find} and {@code /v1/redact}: the detector and the mask for texts of an app. */
public final class TextRoutes {
  private static final Set<String> KEYS = Set.of("text", "lang", "subject", "use", "known");

  private final Finder detector;
  private final Masker masker;
  private final Subjects subjects;
  private final Supplier<Registry> registry;
  private final Callers callers;

  public TextRoutes(
      Finder detector,
      Masker masker,
      Subjects subjects,
      Supplier<Registry> registry,
      Callers callers) {
    this.detector = detector;
    this.masker = masker;
    this.subjects = subjects;
    this.registry = registry;
    this.callers = callers;
  }

  /** Adds the paths to {@code routes}. */
  public void add(RoutesConfig routes) {
    routes.post("/v1/find", this::find);
    routes.post("/v1/redact", this::redact);
  }

  /** A request: the text, what is known beside it, and how each kind is protected. */
  private record Ask(String text, Hints hints, Protections protections) {
    @Override
    public String toString() {
      return "Ask[hidden]";
    }
  }

  private void find(Context context) {
    Ask ask = ask(context);
    ObjectNode body = Json.MAPPER.createObjectNode();
    ArrayNode spans = body.putArray("spans");
    for (Finding finding : detector.find(ask.text(), ask.hints())) {
      spans.add(FindingJson.withEvidence(finding));
    }
    Answers.json(context, body);
  }

  private void redact(Context context) {
    Ask ask = ask(context);
    Conversation conversation = masker.begin(ask.hints(), ask.protections());
    MaskedText masked = conversation.mask(ask.text());
    ObjectNode body = Json.MAPPER.createObjectNode();
    body.put("text", masked.text());
    ArrayNode spans = body.putArray("spans");
    for (Replacement replacement : masked.replacements()) {
      spans.add(
          FindingJson.withEvidence(replacement.finding())
              .put("replacement", replacement.replacement()));
    }
    Answers.json(context, body);
  }

  private Ask ask(Context context) {
    Caller caller = callers.require(context);
    ObjectNode body = Bodies.object(context);
    Json.onlyKeys(body, KEYS);
    String text = text(body, "text");
    if (text == null) {
      throw Fault.caller(400, "invalid_field", "text: must be a text");
    }
    String named = text(body, "use");
    UseId use = named == null ? null : ChatRoutes.useNamed(named);
    if (use != null && !caller.mayUse(use.value())) {
      throw Fault.caller(403, "use_not_allowed", "this key is not bound to the use it names");
    }
    return new Ask(
        text,
        new Hints(text(body, "lang"), known(body)),
        use == null ? Protections.of(Map.of()) : protections(use));
  }

  private Protections protections(UseId id) {
    Use use =
        registry
            .get()
            .use(id)
            .orElseThrow(
                () ->
                    Fault.caller(
                        403,
                        "undeclared",
                        "the use is not declared in the registry: check its name"));
    Map<Kind, Protection> protect = use.protect();
    return Protections.of(protect);
  }

  private KnownIdentifiers known(ObjectNode body) {
    String subject = text(body, "subject");
    JsonNode said = body.path("known");
    boolean known = !said.isMissingNode() && !said.isNull();
    if (known && !said.isObject()) {
      throw Fault.caller(400, "invalid_field", "known: must be an object");
    }
    if (known && subject != null) {
      throw Fault.caller(400, "invalid_field", "known: send it or a subject, not both");
    }
    if (subject != null) {
      return subjects
          .find(Identity.parse(subject))
          .map(Subject::identifiers)
          .orElseThrow(
              () ->
                  Fault.caller(
                      403, "unknown_subject", "no such subject: PUT /v1/subjects/SYSTEM/ID first"));
    }
    if (said instanceof ObjectNode object) {
      return KnownIdentifiers.of(KnownJson.alone(object));
    }
    return KnownIdentifiers.NONE;
  }

  private static @Nullable String text(ObjectNode body, String key) {
    JsonNode node = body.get(key);
    if (node == null || node.isNull()) {
      return null;
    }
    if (!node.isString()) {
      throw Fault.caller(400, "invalid_field", key + ": must be a text");
    }
    return node.stringValue();
  }
}
