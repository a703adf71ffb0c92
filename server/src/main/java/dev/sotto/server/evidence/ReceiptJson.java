package dev.sotto.server.evidence;

import dev.sotto.ledger.Receipt;
import dev.sotto.ledger.ReceiptEntry;
import dev.sotto.server.fault.Fault;
import dev.sotto.server.http.Json;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON of receipts: {@code
 * {"id","vkey","entries":[{"what","entry","content","nonce","proof"}]}}.
 */
public final class ReceiptJson {
  private ReceiptJson() {}

  static ObjectNode write(Receipt receipt) {
    ObjectNode body = Json.MAPPER.createObjectNode();
    body.put("id", receipt.id());
    body.put("vkey", receipt.vkey());
    ArrayNode entries = body.putArray("entries");
    for (ReceiptEntry entry : receipt.entries()) {
      ObjectNode each = entries.addObject();
      each.put("what", entry.what());
      each.put("entry", Base64.getEncoder().encodeToString(entry.entry()));
      each.put("content", entry.content());
      each.put("nonce", Base64.getEncoder().encodeToString(entry.nonce()));
      each.put("proof", entry.proof());
    }
    return body;
  }

  /**
   * Reads a receipt. A content that stands there as an object instead of as text is taken in its
   * canonical form; members that a receipt does not have are ignored.
   *
   * @throws Fault {@code invalid_json} or {@code invalid_receipt}, which names the member
   */
  public static Receipt read(byte[] json) {
    ObjectNode body = Json.object(json);
    if (!(body.get("entries") instanceof ArrayNode array)) {
      throw invalid("entries", "must be a list");
    }
    List<ReceiptEntry> entries = new ArrayList<>();
    for (JsonNode each : array) {
      if (!(each instanceof ObjectNode entry)) {
        throw invalid("entries", "must be a list of objects");
      }
      entries.add(entry(entry));
    }
    return new Receipt(text(body, "id"), text(body, "vkey"), entries);
  }

  private static ReceiptEntry entry(ObjectNode entry) {
    return new ReceiptEntry(
        text(entry, "what"),
        base64(entry, "entry"),
        entry.get("content") instanceof ObjectNode content
            ? CanonicalJson.of(content)
            : text(entry, "content"),
        base64(entry, "nonce"),
        text(entry, "proof"));
  }

  private static String text(ObjectNode object, String name) {
    JsonNode value = object.get(name);
    if (value == null || !value.isString()) {
      throw invalid(name, "must be a text");
    }
    return value.stringValue();
  }

  private static byte[] base64(ObjectNode object, String name) {
    String text = text(object, name);
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      // Told below, as are the spellings that the decoder tolerates.
    }
    throw invalid(name, "must be standard base64 with padding");
  }

  private static Fault invalid(String name, String what) {
    return Fault.caller(400, "invalid_receipt", "not a receipt: '" + name + "' " + what);
  }
}
