package dev.sotto.server.mcp;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.http.Json;
import dev.sotto.server.mcp.McpServers.Outgoing;
import dev.sotto.server.registry.Endpoint;
import dev.sotto.server.registry.Registry;
import dev.sotto.server.registry.Use;
import dev.sotto.server.subject.Subject;
import dev.sotto.server.subject.Whose;
import dev.sotto.server.vault.SubjectKey;
import dev.sotto.text.Hints;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The walk of an MCP message: use, gate, pseudonyms turned back, ledger, server, mask, outcome. No
 * state of its own: sessions are the server's, pseudonyms hold their values. Thread-safe.
 */
public final class McpProxy implements AutoCloseable {
  private static final int MAX_REPLY = 32 * 1024 * 1024;
  private static final String BATCHES = "2025-03-26";

  private final McpParts parts;
  private final McpServers servers;
  private final McpGate gate;

  private McpProxy(McpParts parts) {
    this.parts = parts;
    this.servers = new McpServers(parts.environment());
    this.gate = new McpGate(parts);
  }

  /** The proxy of {@code parts}. */
  public static McpProxy of(McpParts parts) {
    return new McpProxy(parts);
  }

  /**
   * Passes on what a client posts, and the answer.
   *
   * @throws Fault when the request is broken or the server failed; a refusal is an answer
   */
  void post(McpCall call, JsonNode body, McpChannel out) throws IOException {
    Setting setting = setting(call);
    requireShape(call, body);
    Exchange exchange = new Exchange(setting, gate, (id, said) -> answer(setting, id, said));
    List<ObjectNode> passed = new ArrayList<>();
    ArrayNode answered = Json.MAPPER.createArrayNode();
    for (JsonNode message : body.isArray() ? body : List.of(body)) {
      ObjectNode refusal = exchange.outward((ObjectNode) message, out);
      if (refusal == null) {
        passed.add((ObjectNode) message);
      } else if (JsonRpc.isRequest(message)) {
        answered.add(refusal);
      }
    }
    if (passed.isEmpty()) {
      out.whole(answered.isEmpty() ? 202 : 200, one(answered, body));
      return;
    }
    JsonNode sent = body.isArray() ? array(passed) : passed.getFirst();
    try {
      HttpResponse<InputStream> reply =
          servers.send(setting.endpoint(), outgoing("POST", setting, Json.bytes(sent)));
      try (InputStream stream = reply.body()) {
        relay(reply, stream, new Relay(setting, exchange, answered, body), out);
      }
    } finally {
      exchange.close();
    }
  }

  /** What a reply is relayed for. */
  private record Relay(Setting setting, Exchange exchange, ArrayNode answered, JsonNode asked) {
    @Override
    public String toString() {
      return "Relay[hidden]";
    }
  }

  /** Passes on what the server has to say without being asked. */
  void listen(McpCall call, McpChannel out) throws IOException {
    Setting setting = setting(call);
    Exchange exchange = new Exchange(setting, gate, (id, said) -> answer(setting, id, said));
    HttpResponse<InputStream> reply =
        servers.send(setting.endpoint(), outgoing("GET", setting, null));
    try (InputStream stream = reply.body()) {
      ArrayNode none = Json.MAPPER.createArrayNode();
      relay(reply, stream, new Relay(setting, exchange, none, none), out);
    }
  }

  /** Ends a session. */
  void end(McpCall call, McpChannel out) throws IOException {
    Setting setting = setting(call);
    HttpResponse<InputStream> reply =
        servers.send(setting.endpoint(), outgoing("DELETE", setting, null));
    reply.body().close();
    out.whole(relayed(reply.statusCode()), null);
  }

  private void relay(
      HttpResponse<InputStream> reply, InputStream stream, Relay relay, McpChannel out)
      throws IOException {
    reply
        .headers()
        .firstValue("Mcp-Session-Id")
        .ifPresent(id -> out.session(sessions().shown(id, relay.setting().call())));
    String type = reply.headers().firstValue("Content-Type").orElse("");
    if (reply.statusCode() >= 400) {
      throw refusedByServer(reply.statusCode());
    }
    if (type.startsWith("text/event-stream")) {
      events(new McpEvents(stream), relay, out);
    } else if (type.startsWith("application/json")) {
      ArrayNode messages = relay.answered();
      for (JsonNode message : messages(read(stream))) {
        add(messages, relay.exchange().inward(message));
      }
      out.whole(200, one(messages, relay.asked()));
    } else {
      JsonNode answered = one(relay.answered(), relay.asked());
      out.whole(answered == null ? relayed(reply.statusCode()) : 200, answered);
    }
  }

  private static void events(McpEvents events, Relay relay, McpChannel out) throws IOException {
    for (JsonNode each : relay.answered()) {
      out.event(null, each);
    }
    for (McpEvents.Event event = events.next(); event != null; event = events.next()) {
      if (event.data().isBlank()) {
        out.event(event.id(), Json.MAPPER.missingNode());
        continue;
      }
      JsonNode data = parsed(event.data());
      ArrayNode passed = Json.MAPPER.createArrayNode();
      for (JsonNode message : messages(data)) {
        add(passed, relay.exchange().inward(message));
      }
      if (!passed.isEmpty()) {
        out.event(event.id(), data.isArray() ? passed : passed.get(0));
      }
    }
  }

  private static void add(ArrayNode messages, @Nullable JsonNode message) {
    if (message != null) {
      messages.add(message);
    }
  }

  private static List<JsonNode> messages(JsonNode said) {
    return said.isArray() ? said.valueStream().toList() : List.of(said);
  }

  private static @Nullable JsonNode one(ArrayNode answered, JsonNode asked) {
    if (answered.isEmpty()) {
      return null;
    }
    return asked.isArray() ? answered : answered.get(0);
  }

  private static ArrayNode array(List<ObjectNode> messages) {
    ArrayNode array = Json.MAPPER.createArrayNode();
    messages.forEach(array::add);
    return array;
  }

  private static JsonNode read(InputStream stream) throws IOException {
    byte[] bytes = stream.readNBytes(MAX_REPLY + 1);
    if (bytes.length > MAX_REPLY) {
      throw Fault.peer(502, "mcp_reply", "the MCP server's reply is too long", null);
    }
    return parsed(new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
  }

  private static JsonNode parsed(String json) {
    try {
      return Json.MAPPER.readTree(json);
    } catch (JacksonException e) {
      throw Fault.peer(502, "mcp_reply", "the MCP server's reply is not JSON", e);
    }
  }

  private static Fault refusedByServer(int status) {
    if (status == 404) {
      return Fault.caller(404, "unknown_session", "the MCP server does not know the session");
    }
    return status == 405
        ? Fault.caller(405, "no_stream", "the MCP server offers no stream")
        : Fault.peer(502, "mcp_server", "the MCP server answered " + status, null);
  }

  /** Its refusal of Sotto's key is no business of the client's. */
  private static int relayed(int status) {
    return status == 401 || status == 403 ? 502 : status;
  }

  /** Answers a request of the server's that does not reach the host. */
  private void answer(Setting setting, JsonNode request, ObjectNode said) {
    byte[] body = Json.bytes(said);
    try (InputStream reply =
        servers.send(setting.endpoint(), outgoing("POST", setting, body)).body()) {
      reply.skip(0);
    } catch (IOException e) {
      throw Fault.peer(502, "mcp_unreachable", "the MCP server does not answer", e);
    }
  }

  private Outgoing outgoing(String method, Setting setting, byte @Nullable [] body) {
    McpCall call = setting.call();
    String session = call.session() == null ? null : sessions().of(call.session(), call);
    return new Outgoing(method, session, call.version(), call.lastEvent(), body);
  }

  private SessionIds sessions() {
    return new SessionIds(parts.vault().house());
  }

  private static void requireShape(McpCall call, JsonNode body) {
    boolean batch = body.isArray();
    if (batch && call.version() != null && !call.version().equals(BATCHES)) {
      throw Fault.caller(400, "invalid_field", "batches belong to revision " + BATCHES + " only");
    }
    for (JsonNode message : batch ? body : List.of(body)) {
      if (!(message instanceof ObjectNode)
          || !message.path("jsonrpc").asString("").equals("2.0")
          || !(message.has("method") || JsonRpc.isResponse(message))) {
        throw Fault.caller(400, "invalid_field", "send JSON-RPC 2.0 messages");
      }
    }
  }

  private Setting setting(McpCall call) {
    Registry now = parts.registry().get();
    Use use =
        now.use(call.use())
            .filter(each -> each.recipient().id().value().equals(call.server()))
            .orElseThrow(
                () ->
                    Fault.caller(
                        403,
                        "undeclared",
                        "no such use of this MCP server in the registry: name one whose recipient"
                            + " it is"));
    Endpoint endpoint =
        use.recipient()
            .reachedAt()
            .filter(each -> each.protocol() == Endpoint.Protocol.MCP)
            .orElseThrow(
                () -> Fault.caller(400, "protocol", "the recipient does not speak protocol mcp"));
    if (call.subject() == null && use.subjectRequired()) {
      throw Fault.caller(
          400, "subject_required", "the use needs a subject: send Sotto-Subject: SYSTEM:ID");
    }
    return setting(call, now, use, endpoint);
  }

  private Setting setting(McpCall call, Registry now, Use use, Endpoint endpoint) {
    Subject subject = call.subject() == null ? null : gate.subject(call);
    Whose whose = subject == null ? null : parts.subjects().whose(subject, now.systems().keySet());
    SubjectKey key = subject == null ? parts.vault().house() : subject.key();
    Hints hints = subject == null ? Hints.NONE : new Hints(null, subject.identifiers());
    return new Setting(call, now, use, endpoint, subject, whose, key, hints, parts.detector());
  }

  @Override
  public void close() {
    servers.close();
  }
}
