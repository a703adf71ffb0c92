package dev.sotto.server.protocol;

import dev.sotto.server.registry.Endpoint;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One vendor's API: its paths, fields, errors and streams. Implementations are stateless. */
public interface Protocol {
  /** Its name in receipts and metrics. */
  String name();

  /** The path behind the recipient's base URL and {@code /v1}. */
  String path();

  /** Whether the recipient speaks it. */
  boolean spokenBy(Endpoint endpoint);

  /** What happens to the fields of a request. */
  FieldTable request();

  /** What happens to the fields of a reply. */
  FieldTable reply();

  /** The fields that stand before the conversation, in the order in which the model sees them. */
  List<String> order();

  /**
   * Refuses a request that the vendor would refuse for its shape.
   *
   * @throws dev.sotto.server.fault.Fault {@code invalid_field} or {@code model_required}, naming
   *     the field
   */
  void require(ObjectNode body);

  /** Whether {@code reply} is what this API answers, as far as the vendor's clients rely on it. */
  boolean sound(ObjectNode reply);

  /** Whether a request asks for a reply whose content is JSON. */
  boolean wantsJson(ObjectNode body);

  /** Asks the vendor to keep nothing, where it can be asked. */
  void askForNoRetention(ObjectNode body, boolean zeroRetention);

  /** The request headers for a call with the recipient's {@code key} (null: it needs none). */
  Map<String, String> headers(@Nullable String key);

  /** An error in the vendor's shape. */
  ObjectNode error(int status, String code, String message, Map<String, String> extra);

  /** Restores one stream. */
  StreamRestore stream(Restoring restoring);
}
