package dev.sotto.server.mcp;

import dev.sotto.server.evidence.EntryKind;
import dev.sotto.server.evidence.ReceiptId;
import dev.sotto.server.fault.Fault;
import dev.sotto.server.gate.Decision;
import dev.sotto.server.gate.Refusal;
import dev.sotto.server.http.Json;
import dev.sotto.server.mcp.McpStatements.Asked;
import dev.sotto.server.registry.McpTerms;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The messages of one HTTP request and of its answer: what may pass in either direction, and as
 * what. Each disclosure has its receipt; one whose result never came ends as broken. Not
 * thread-safe.
 */
final class Exchange implements AutoCloseable {
  private final Setting setting;
  private final McpGate gate;
  private final Answering answering;
  private final Map<String, Open> open = new HashMap<>();

  Exchange(Setting setting, McpGate gate, Answering answering) {
    this.setting = setting;
    this.gate = gate;
    this.answering = answering;
  }

  /** Answers a request of the server's in the host's place. */
  interface Answering {
    void answer(JsonNode request, ObjectNode said);
  }

  /** A disclosure whose result has not come. */
  private record Open(ReceiptId receipt, Decision decision) {}

  /**
   * Makes {@code message} of the host's ready for the server, in place.
   *
   * @return the answer where it may not pass; null: it may
   */
  @Nullable ObjectNode outward(ObjectNode message, McpChannel out) {
    if (!JsonRpc.known(message)) {
      return JsonRpc.error(
          message, JsonRpc.METHOD_NOT_FOUND, "Sotto does not pass this method on", null);
    }
    if (JsonRpc.method(message).equals("initialize")) {
      withdraw(message);
    }
    if (message.path("params") instanceof ObjectNode params) {
      keepProgressTokenOnly(params);
    }
    boolean answers =
        JsonRpc.isResponse(message) && !setting.use().mcp().serverRequests().isEmpty();
    if (!JsonRpc.discloses(message) && !answers) {
      return null;
    }
    return disclose(message, answers ? "result" : "params", out);
  }

  private @Nullable ObjectNode disclose(ObjectNode message, String part, McpChannel out) {
    String tool = message.path("params").path("name").asString("");
    Asked asked = new Asked(part.equals("result") ? McpGate.ANSWER : JsonRpc.method(message), tool);
    ReceiptId receipt = gate.receipt();
    Decision decision = gate.decide(setting, asked);
    SealedPseudonyms pseudonyms = setting.pseudonyms();
    McpMask mask = setting.inward();
    if (decision.allowed()) {
      try {
        message.set(part, restored(message.path(part), pseudonyms));
      } catch (Fault fault) {
        return JsonRpc.error(message, JsonRpc.INVALID_PARAMS, fault.say(), null);
      }
      mask.in(message.path(part));
      decision = gate.after(setting, mask, decision);
    }
    ObjectNode said = McpStatements.verdict(setting, decision, asked);
    if (decision.allowed()) {
      McpStatements.disclosure(said, mask, pseudonyms.opened(), Json.bytes(message), setting);
    }
    gate.append(setting, receipt, EntryKind.VERDICT, said);
    out.receipt(receipt);
    if (!decision.allowed()) {
      return refusal(message, receipt, decision);
    }
    open.put(message.path("id").toString(), new Open(receipt, decision));
    return null;
  }

  /** Every string of {@code node}, keys too, with its pseudonyms turned back. */
  private static JsonNode restored(JsonNode node, SealedPseudonyms pseudonyms) {
    if (node instanceof ObjectNode object) {
      ObjectNode values = Json.MAPPER.createObjectNode();
      object
          .properties()
          .forEach(
              each ->
                  values.set(
                      pseudonyms.restored(each.getKey()), restored(each.getValue(), pseudonyms)));
      return values;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode values = Json.MAPPER.createArrayNode();
      array.forEach(each -> values.add(restored(each, pseudonyms)));
      return values;
    }
    return node.isString() ? StringNode.valueOf(pseudonyms.restored(node.stringValue())) : node;
  }

  private static ObjectNode refusal(JsonNode message, ReceiptId receipt, Decision decision) {
    Refusal refusal = Refusal.of(decision);
    ObjectNode data = Json.MAPPER.createObjectNode();
    data.put("code", refusal.code());
    data.put("article", refusal.article());
    data.put("remedy", refusal.remedy());
    data.put("receipt", receipt.value());
    return JsonRpc.error(message, JsonRpc.REFUSED, refusal.message(), data);
  }

  /** Takes back what the host offers servers and the use does not declare. */
  private void withdraw(ObjectNode initialize) {
    if (initialize.path("params").path("capabilities") instanceof ObjectNode offered) {
      for (McpTerms.ServerRequest each : McpTerms.ServerRequest.values()) {
        if (!setting.use().mcp().serverRequests().contains(each)) {
          offered.remove(each.name().toLowerCase(java.util.Locale.ROOT));
        }
      }
    }
  }

  private static void keepProgressTokenOnly(ObjectNode params) {
    JsonNode token = params.path("_meta").path("progressToken");
    params.remove("_meta");
    if (!token.isMissingNode()) {
      params.putObject("_meta").set("progressToken", token);
    }
  }

  /** Makes {@code message} of the server's ready for the host; null: it does not reach it. */
  @Nullable JsonNode inward(JsonNode message) {
    if (!(message instanceof ObjectNode said)) {
      throw Fault.peer(502, "mcp_reply", "the MCP server sent what is no message", null);
    }
    if (JsonRpc.isRequest(said)) {
      return request(said);
    }
    if (JsonRpc.isResponse(said)) {
      return response(said);
    }
    setting.outward().in(said.path("params"));
    return said;
  }

  private @Nullable JsonNode request(ObjectNode asked) {
    String method = JsonRpc.method(asked);
    boolean declared =
        setting.use().mcp().serverRequests().stream()
            .anyMatch(each -> method.startsWith(each.name().toLowerCase(java.util.Locale.ROOT)));
    if (!declared && !method.equals("ping") && !method.equals("roots/list")) {
      answering.answer(
          asked,
          JsonRpc.error(
              asked, JsonRpc.METHOD_NOT_FOUND, "the host takes no such request here", null));
      return null;
    }
    if (asked.has("params")) {
      setting.outward().in(asked.path("params"));
    }
    return asked;
  }

  private JsonNode response(ObjectNode said) {
    Open asked = open.remove(said.path("id").toString());
    boolean failed = said.has("error");
    McpMask mask = setting.outward();
    ObjectNode passed = said;
    if (!failed && !Media.allowed(said.path("result"), setting.use().mcp().media())) {
      passed =
          JsonRpc.error(
              said, JsonRpc.INTERNAL, "the result holds images, sound or files: refused", null);
    } else {
      mask.in(said.path(failed ? "error" : "result"));
      if (asked != null) {
        Decision after = gate.after(setting, mask, asked.decision());
        passed = after.allowed() ? said : refusal(said, asked.receipt(), after);
      } else if (!mask.blocked().isEmpty()) {
        passed = JsonRpc.error(said, JsonRpc.REFUSED, "the answer holds what the use blocks", null);
      }
    }
    if (asked != null) {
      end(asked, failed ? "provider_error" : passed == said ? "completed" : "refused", mask);
      if (passed.path("result") instanceof ObjectNode result) {
        result.putObject("_meta").put("sotto.dev/receipt", asked.receipt().value());
      }
    }
    return passed;
  }

  private void end(Open asked, String status, @Nullable McpMask mask) {
    gate.append(setting, asked.receipt(), EntryKind.OUTCOME, McpStatements.outcome(status, mask));
  }

  /** Ends what never came. */
  @Override
  public void close() {
    open.values().forEach(each -> end(each, "broken", null));
    open.clear();
  }
}
