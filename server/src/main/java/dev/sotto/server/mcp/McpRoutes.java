package dev.sotto.server.mcp;

import dev.sotto.server.access.Caller;
import dev.sotto.server.evidence.ReceiptId;
import dev.sotto.server.fault.Fault;
import dev.sotto.server.http.Answers;
import dev.sotto.server.http.Callers;
import dev.sotto.server.http.FaultLog;
import dev.sotto.server.http.Json;
import dev.sotto.server.registry.UseId;
import dev.sotto.server.subject.Identity;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * {@code POST, GET, DELETE /v1/mcp/{server}}: streamable HTTP of MCP, revisions 2025-03-26 and
 * 2025-06-18. The use and the subject are named by headers, as on the models' paths.
 */
public final class McpRoutes {
  private static final String PATH = "/v1/mcp/{server}";
  private static final Pattern USE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
  private static final Pattern VISIBLE = Pattern.compile("[!-~]{1,1000}");
  private static final Pattern VERSION = Pattern.compile("20\\d\\d-\\d\\d-\\d\\d");
  private static final int MAX_BODY = 32 * 1024 * 1024;

  private final McpProxy proxy;
  private final Callers callers;

  public McpRoutes(McpProxy proxy, Callers callers) {
    this.proxy = proxy;
    this.callers = callers;
  }

  /** Adds the paths to {@code routes}. */
  public void add(RoutesConfig routes) {
    routes.post(PATH, context -> answer(context, out -> post(context, out)));
    routes.get(
        PATH,
        context ->
            answer(context, out -> proxy.listen(call(context, callers.require(context)), out)));
    routes.delete(
        PATH,
        context -> answer(context, out -> proxy.end(call(context, callers.require(context)), out)));
  }

  private void post(Context context, McpChannel out) throws IOException {
    Caller caller = callers.require(context);
    JsonNode body = body(context);
    proxy.post(call(context, caller), body, out);
  }

  private interface Handling {
    void to(McpChannel out) throws IOException;
  }

  private static void answer(Context context, Handling handling) throws IOException {
    Reply reply = new Reply(context);
    try {
      requireOwnOrigin(context);
      handling.to(reply);
    } catch (Fault fault) {
      if (!reply.begun()) {
        throw fault;
      }
      FaultLog.say(fault);
    } finally {
      reply.end();
    }
  }

  /** A page of another site must not talk to a server behind a firewall (DNS rebinding). */
  private static void requireOwnOrigin(Context context) {
    String origin = context.header("Origin");
    if (origin == null) {
      return;
    }
    String authority = authority(origin);
    if (authority == null || !authority.equals(context.header("Host"))) {
      throw Fault.caller(403, "origin", "requests from pages of other origins are refused");
    }
  }

  private static @Nullable String authority(String origin) {
    try {
      return URI.create(origin).getAuthority();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static McpCall call(Context context, Caller caller) {
    String named = context.header("Sotto-Use");
    String use =
        named == null && caller.uses().size() == 1
            ? caller.uses().iterator().next()
            : named == null ? "" : named.strip();
    if (!USE.matcher(use).matches()) {
      throw Fault.caller(400, "use_required", "name the use: send Sotto-Use: USE");
    }
    if (!caller.mayUse(use)) {
      throw Fault.caller(403, "use_not_allowed", "this key is not bound to the use it names");
    }
    String subject = context.header("Sotto-Subject");
    return new McpCall(
        caller,
        context.pathParam("server"),
        new UseId(use),
        subject == null || subject.isBlank() ? null : Identity.parse(subject.strip()),
        "1".equals(context.header("Sec-GPC")),
        shaped(context, "Mcp-Session-Id", VISIBLE),
        shaped(context, "MCP-Protocol-Version", VERSION),
        shaped(context, "Last-Event-ID", VISIBLE));
  }

  private static @Nullable String shaped(Context context, String header, Pattern shape) {
    String value = context.header(header);
    if (value != null && !shape.matcher(value).matches()) {
      throw Fault.caller(400, "invalid_field", header + ": not of the form that MCP gives it");
    }
    return value;
  }

  private static JsonNode body(Context context) {
    String type = context.contentType();
    if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
      throw Fault.caller(415, "not_json", "send application/json");
    }
    try {
      byte[] bytes = context.bodyInputStream().readNBytes(MAX_BODY + 1);
      if (bytes.length > MAX_BODY) {
        throw Fault.caller(413, "too_large", "a request has at most 32 MiB");
      }
      return Json.MAPPER.readTree(bytes);
    } catch (JacksonException | IOException e) {
      throw Fault.caller(400, "invalid_json", "the body is not JSON");
    }
  }

  /** Answers over HTTP, whole or as a stream. */
  private static final class Reply implements McpChannel {
    private final Context context;
    private @Nullable OutputStream stream;
    private boolean begun;

    Reply(Context context) {
      this.context = context;
    }

    boolean begun() {
      return begun;
    }

    @Override
    public void session(String shown) {
      context.res().setHeader("Mcp-Session-Id", shown);
    }

    @Override
    public void receipt(ReceiptId receipt) {
      context.res().setHeader("Sotto-Receipt", receipt.value());
    }

    @Override
    public void whole(int status, @Nullable JsonNode body) {
      begun = true;
      context.status(status);
      if (body != null) {
        Answers.json(context, body);
      }
    }

    @Override
    public void event(@Nullable String id, JsonNode message) throws IOException {
      OutputStream out = stream;
      if (out == null) {
        begun = true;
        context.res().setStatus(200);
        context.res().setContentType("text/event-stream; charset=utf-8");
        context.res().setHeader("Cache-Control", "no-store");
        out = context.res().getOutputStream();
        stream = out;
      }
      String data = message.isMissingNode() ? "" : Json.MAPPER.writeValueAsString(message);
      String event =
          (id == null ? "" : "id: " + id + "\n")
              + (data.isEmpty() ? "" : "event: message\n")
              + "data: "
              + data
              + "\n\n";
      out.write(event.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }

    void end() throws IOException {
      if (stream != null) {
        stream.close();
      }
    }
  }
}
