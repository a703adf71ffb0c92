package dev.sotto.server.evidence;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.http.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.node.ObjectNode;

/** Canonical JSON (RFC 8785): one spelling for one object. */
public final class CanonicalJson {
  private CanonicalJson() {}

  /**
   * The canonical text of {@code object}.
   *
   * @throws Fault {@code canonical_json} when it holds what JSON of RFC 8785 cannot (half a
   *     surrogate pair, a number that is not finite)
   */
  public static String of(ObjectNode object) {
    String text = new String(Json.bytes(object), StandardCharsets.UTF_8);
    try {
      return new JsonCanonicalizer(text).getEncodedString();
    } catch (IOException e) {
      throw Fault.caller(400, "canonical_json", "the object has no canonical form");
    }
  }
}
