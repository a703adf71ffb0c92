package dev.sotto.server.chat;

import dev.sotto.server.access.Caller;
import dev.sotto.server.fault.Fault;
import dev.sotto.server.http.Bodies;
import dev.sotto.server.http.Callers;
import dev.sotto.server.http.FaultLog;
import dev.sotto.server.limit.Admission;
import dev.sotto.server.mask.ClearChat;
import dev.sotto.server.protocol.AnthropicCountTokens;
import dev.sotto.server.protocol.AnthropicMessages;
import dev.sotto.server.protocol.OpenAiChat;
import dev.sotto.server.protocol.OpenAiEmbeddings;
import dev.sotto.server.protocol.OpenAiResponses;
import dev.sotto.server.protocol.Protocol;
import dev.sotto.server.registry.UseId;
import dev.sotto.server.subject.Identity;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The vendors' paths: reads the call, hands it to the gateway, answers in the vendor's shape. */
public final class ChatRoutes {
  private static final Pattern BETA =
      Pattern.compile(
          "[a-z0-9-]{1,60}-20\\d\\d-\\d\\d-\\d\\d(,"
              + " ?[a-z0-9-]{1,60}-20\\d\\d-\\d\\d-\\d\\d){0,20}");
  private static final Pattern USE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  private final ChatGateway gateway;
  private final Callers callers;
  private final CallBounds bounds;
  private final RunningCalls running;

  public ChatRoutes(ChatGateway gateway, Callers callers, CallBounds bounds, RunningCalls running) {
    this.gateway = gateway;
    this.callers = callers;
    this.bounds = bounds;
    this.running = running;
  }

  /** Adds the paths to {@code routes}. */
  public void add(RoutesConfig routes) {
    routes.post("/v1/chat/completions", context -> answer(context, new OpenAiChat()));
    routes.post("/v1/responses", context -> answer(context, new OpenAiResponses()));
    routes.post("/v1/embeddings", context -> answer(context, new OpenAiEmbeddings()));
    routes.post("/v1/messages", context -> answer(context, new AnthropicMessages()));
    routes.post(
        "/v1/messages/count_tokens", context -> answer(context, new AnthropicCountTokens()));
  }

  private void answer(Context context, Protocol protocol) throws IOException {
    HttpReply reply = new HttpReply(context);
    try (Admission.Slot slot = bounds.enter(context)) {
      run(context, call(context, protocol), reply);
    } catch (Fault fault) {
      FaultLog.say(fault);
      if (!reply.begun()) {
        reply.whole(
            fault.status(),
            protocol.error(fault.status(), fault.code(), fault.say(), Map.of()),
            null);
      }
    } finally {
      reply.end();
    }
  }

  private void run(Context context, ChatCall call, HttpReply reply) throws IOException {
    CallBounds.Metered metered = bounds.meter(context, call);
    try {
      running.run(context, () -> gateway.run(call, reply));
    } finally {
      metered.ended(reply.usage());
    }
  }

  private ChatCall call(Context context, Protocol protocol) {
    Caller caller = callers.require(context);
    ObjectNode body = Bodies.object(context);
    String use = named(context, body, "Sotto-Use", "sotto_use");
    String subject = named(context, body, "Sotto-Subject", "sotto_subject");
    protocol.require(body);
    String beta = context.header("anthropic-beta");
    boolean optOut = "1".equals(context.header("Sec-GPC"));
    if (optOut && subject != null) {
      context.header("Sotto-Opt-Out", "sale_or_sharing"); // confirms it: CCPA regs § 7025
    }
    return new ChatCall(
        new ClearChat(protocol, body),
        caller,
        use(caller, use),
        subject == null ? null : Identity.parse(subject),
        optOut,
        beta != null && BETA.matcher(beta).matches() ? beta : null,
        false);
  }

  /** What the header says, or the metadata for clients that cannot set headers; both come out. */
  private static @Nullable String named(
      Context context, ObjectNode body, String header, String key) {
    List<String> headers = Collections.list(context.req().getHeaders(header));
    if (headers.size() > 1) {
      throw Fault.caller(400, "invalid_field", header + ": send it once");
    }
    String said = headers.isEmpty() ? null : headers.getFirst();
    if (body.path("metadata") instanceof ObjectNode metadata) {
      if (metadata.has(key) && !metadata.path(key).isString()) {
        throw Fault.caller(400, "invalid_field", "metadata." + key + ": must be a text");
      }
      String inBody = metadata.path(key).isString() ? metadata.path(key).stringValue() : null;
      metadata.remove(key);
      if (metadata.isEmpty()) {
        body.remove("metadata");
      }
      if (said != null && inBody != null && !said.strip().equals(inBody.strip())) {
        throw Fault.caller(
            400, "invalid_field", header + " and metadata." + key + " differ: send one of them");
      }
      said = said == null ? inBody : said;
    }
    return said == null || said.isBlank() ? null : said.strip();
  }

  /** The use that a field {@code use} names; {@code invalid_field} where it cannot be one. */
  static UseId useNamed(String use) {
    if (!USE.matcher(use).matches()) {
      throw Fault.caller(400, "invalid_field", "use: must be the id of a use");
    }
    return new UseId(use);
  }

  private static UseId use(Caller caller, @Nullable String named) {
    if (named == null && caller.uses().size() == 1) {
      return new UseId(caller.uses().iterator().next());
    }
    if (named == null) {
      throw Fault.caller(400, "use_required", "name the use: send Sotto-Use: USE");
    }
    if (!USE.matcher(named).matches()) {
      throw Fault.caller(
          400, "use_required", "a use's id has letters, digits, '.', '_' and '-' only");
    }
    if (!caller.mayUse(named)) {
      throw Fault.caller(403, "use_not_allowed", "this key is not bound to the use it names");
    }
    return new UseId(named);
  }
}
