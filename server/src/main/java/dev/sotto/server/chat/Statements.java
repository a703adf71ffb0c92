package dev.sotto.server.chat;

import dev.sotto.server.gate.Decision;
import dev.sotto.server.gate.VerdictJson;
import dev.sotto.server.http.Json;
import dev.sotto.server.mask.MaskedChat;
import dev.sotto.server.mask.Masking;
import dev.sotto.server.provider.Attempt;
import dev.sotto.server.registry.Use;
import dev.sotto.server.subject.Subject;
import dev.sotto.text.Kind;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a call leaves in the ledger, in words. No clear personal data: digests under its key only.
 */
final class Statements {
  private Statements() {}

  /** The verdict of a call that names {@code useId}; {@code use} is null where it is undeclared. */
  static ObjectNode verdict(
      ChatCall call, @Nullable Use use, @Nullable Subject subject, Decision decision) {
    ObjectNode said = Json.MAPPER.createObjectNode();
    said.put("protocol", call.chat().protocol().name());
    VerdictJson.put(said, use, decision);
    if (subject != null) {
      said.put("subject", digest(subject, "subject", subject.id().value()));
    }
    return said;
  }

  /**
   * What is disclosed: counts by kind, the profile fields filled in, and a keyed digest of the very
   * bytes that leave.
   */
  static void disclosure(
      ObjectNode said, MaskedChat masked, Masking masking, @Nullable Subject subject) {
    sent(said, masked, subject);
    ObjectNode hidden = said.putObject("hidden");
    masking.counts().forEach((kind, count) -> hidden.put(kind.name(), count));
    if (!masking.files().isEmpty()) {
      ObjectNode asText = said.putObject("files");
      masking.files().forEach(asText::put);
    }
    if (!masking.filled().isEmpty()) {
      texts(said.putArray("fields"), masking.filled());
    }
    others(said, masking.others().inRequest());
    said.put("pseudonyms", masking.pseudonyms());
  }

  private static void sent(ObjectNode said, MaskedChat masked, @Nullable Subject subject) {
    said.put("model", masked.model());
    if (!masked.spoken().name().equals(masked.protocol().name())) {
      said.put("sent_as", masked.spoken().name());
    }
    said.put("bytes", masked.size());
    if (subject != null) {
      said.put(
          "sent", HexFormat.of().formatHex(subject.key().digest("evidence/sent", masked.body())));
    }
  }

  /** Who else may get the call, in order, and what each would get. */
  static void fallbacks(ObjectNode said, List<Route> routes, @Nullable Subject subject) {
    if (routes.isEmpty()) {
      return;
    }
    ArrayNode all = said.putArray("fallbacks");
    for (Route route : routes) {
      ObjectNode one = all.addObject();
      VerdictJson.recipient(one, route.recipient());
      if (route.to() == null) {
        one.put("passed_over", route.passedOver());
      } else {
        sent(one, route.to().chat(), subject);
      }
    }
  }

  /**
   * How a call that was allowed ended, and what became of it at each recipient; what of others its
   * reply held.
   */
  static ObjectNode outcome(
      String status, int http, long millis, List<Attempt> attempts, Map<Kind, Integer> others) {
    ObjectNode said = Json.MAPPER.createObjectNode();
    said.put("status", status);
    said.put("http", http);
    said.put("millis", millis);
    ArrayNode all = said.putArray("attempts");
    for (Attempt attempt : attempts) {
      all.addObject().put("recipient", attempt.recipient().value()).put("result", attempt.result());
    }
    others(said, others);
    return said;
  }

  /** How many identifiers of other subjects there were. */
  private static void others(ObjectNode said, Map<Kind, Integer> others) {
    if (!others.isEmpty()) {
      ObjectNode counts = said.putObject("others");
      others.forEach((kind, count) -> counts.put(kind.name(), count));
    }
  }

  /**
   * Says that the use only observed: what the verdict would have been, and what would have been
   * hidden but left in clear.
   */
  static void observed(ObjectNode said, Masking found) {
    said.put("would", said.path("verdict").asString());
    said.put("verdict", "observed");
    ObjectNode clear = said.putObject("left_in_clear");
    found.counts().forEach((kind, count) -> clear.put(kind.name(), count));
  }

  private static String digest(Subject subject, String context, String value) {
    return HexFormat.of()
        .formatHex(
            subject.key().digest("evidence/" + context, value.getBytes(StandardCharsets.UTF_8)));
  }

  private static void texts(ArrayNode array, Iterable<String> values) {
    values.forEach(array::add);
  }
}
