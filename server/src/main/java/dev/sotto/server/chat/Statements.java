package dev.sotto.server.chat;

import dev.sotto.server.gate.Decision;
import dev.sotto.server.gate.Verdict;
import dev.sotto.server.http.Json;
import dev.sotto.server.mask.MaskedChat;
import dev.sotto.server.mask.Masking;
import dev.sotto.server.provider.Attempt;
import dev.sotto.server.registry.Recipient;
import dev.sotto.server.registry.Use;
import dev.sotto.server.subject.Subject;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
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
    said.put("use", use == null ? "(undeclared)" : use.id().value());
    if (use != null) {
      said.put("purpose", use.purpose().id().value());
      said.put("basis", use.basis().lawfulBasis().text());
      recipient(said.putObject("recipient"), use.recipient());
    }
    if (subject != null) {
      said.put("subject", digest(subject, "subject", subject.id().value()));
    }
    answer(said, decision);
    return said;
  }

  private static void recipient(ObjectNode said, Recipient recipient) {
    said.put("id", recipient.id().value());
    said.put("country", recipient.country().code());
    said.put("safeguard", recipient.safeguard().name().toLowerCase(java.util.Locale.ROOT));
  }

  private static void answer(ObjectNode said, Decision decision) {
    switch (decision.verdict()) {
      case Verdict.Allowed allowed -> {
        said.put("verdict", "allowed");
        texts(said.putArray("articles"), allowed.articles());
        texts(said.putArray("duties"), allowed.duties());
      }
      case Verdict.Refused refused -> {
        said.put("verdict", "refused");
        said.put("code", refused.code().text());
        said.put("article", refused.article());
      }
      case Verdict.HumanReview review -> {
        said.put("verdict", "human_review");
        said.put("article", review.article());
      }
    }
    ArrayNode all = said.putArray("would_refuse");
    for (Verdict.Refused refused : decision.refusals()) {
      all.addObject().put("code", refused.code().text()).put("article", refused.article());
    }
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
      recipient(one, route.recipient());
      if (route.to() == null) {
        one.put("passed_over", route.passedOver());
      } else {
        sent(one, route.to().chat(), subject);
      }
    }
  }

  /** How a call that was allowed ended, and what became of it at each recipient. */
  static ObjectNode outcome(String status, int http, long millis, List<Attempt> attempts) {
    ObjectNode said = Json.MAPPER.createObjectNode();
    said.put("status", status);
    said.put("http", http);
    said.put("millis", millis);
    ArrayNode all = said.putArray("attempts");
    for (Attempt attempt : attempts) {
      all.addObject().put("recipient", attempt.recipient().value()).put("result", attempt.result());
    }
    return said;
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
