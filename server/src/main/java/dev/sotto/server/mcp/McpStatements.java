package dev.sotto.server.mcp;

import dev.sotto.server.gate.Decision;
import dev.sotto.server.gate.VerdictJson;
import dev.sotto.server.http.Json;
import dev.sotto.server.subject.Subject;
import dev.sotto.text.Kind;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What a disclosure to an MCP server leaves in the ledger. No clear personal data. */
final class McpStatements {
  private McpStatements() {}

  /** The verdict on a message. */
  static ObjectNode verdict(Setting setting, Decision decision, Asked asked) {
    ObjectNode said = Json.MAPPER.createObjectNode();
    said.put("protocol", "mcp");
    VerdictJson.put(said, setting.use(), decision);
    Subject subject = setting.subject();
    if (subject != null) {
      byte[] id = subject.id().value().getBytes(StandardCharsets.UTF_8);
      said.put("subject", hex(subject.key().digest("evidence/subject", id)));
    }
    said.put("method", asked.method());
    if (!asked.tool().isEmpty()) {
      said.put("tool", asked.tool());
    }
    return said;
  }

  /** What a message calls; the tool is empty for other methods. */
  record Asked(String method, String tool) {}

  /** What is disclosed: counts by kind, and a keyed digest of the message. */
  static void disclosure(
      ObjectNode said, McpMask mask, Map<Kind, Integer> restored, byte[] sent, Setting setting) {
    counts(said, "disclosed", mask.found());
    counts(said, "restored", restored);
    counts(said, "others", mask.others());
    said.put("bytes", sent.length);
    Subject subject = setting.subject();
    if (subject != null) {
      said.put("sent", hex(subject.key().digest("evidence/sent", sent)));
    }
  }

  /**
   * How it ended, and what its result held.
   *
   * @param mask null: there was no result
   */
  static ObjectNode outcome(String status, @Nullable McpMask mask) {
    ObjectNode said = Json.MAPPER.createObjectNode().put("status", status);
    if (mask != null) {
      counts(said, "hidden", mask.found());
      counts(said, "others", mask.others());
    }
    return said;
  }

  private static void counts(ObjectNode said, String name, Map<Kind, Integer> counts) {
    if (!counts.isEmpty()) {
      ObjectNode each = said.putObject(name);
      counts.forEach((kind, count) -> each.put(kind.name(), count));
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
