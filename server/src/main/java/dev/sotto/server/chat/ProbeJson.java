package dev.sotto.server.chat;

import dev.sotto.server.gate.Verdict;
import dev.sotto.server.http.Json;
import dev.sotto.server.mask.Masking;
import dev.sotto.text.mask.Replacement;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A call's trace as the playground's JSON: verdict, and what was sent with each mark. */
final class ProbeJson {
  private ProbeJson() {}

  static ObjectNode of(ChatTrace trace) {
    ObjectNode told = Json.MAPPER.createObjectNode();
    told.set("verdict", verdict(trace));
    told.set("sent", sent(trace));
    told.put("receipt", trace.receipt().value());
    return told;
  }

  private static ObjectNode verdict(ChatTrace trace) {
    ObjectNode said = Json.MAPPER.createObjectNode();
    said.put("allowed", trace.decision().allowed());
    switch (trace.decision().verdict()) {
      case Verdict.Allowed allowed -> {
        said.put("basis", allowed.basis().text());
        said.put("article", String.join("; ", allowed.articles()));
        allowed.duties().forEach(said.putArray("duties")::add);
      }
      case Verdict.Refused refused -> {
        said.put("code", refused.code().text());
        said.put("article", refused.article());
        said.put("reason", refused.reason());
        said.put("remedy", refused.remedy());
      }
      case Verdict.HumanReview review -> {
        said.put("code", "human_review");
        said.put("article", review.article());
        said.put("reason", review.reason());
      }
    }
    ArrayNode also = said.putArray("also");
    trace.decision().refusals().stream()
        .skip(1)
        .forEach(
            refused ->
                also.addObject()
                    .put("code", refused.code().text())
                    .put("article", refused.article())
                    .put("reason", refused.reason()));
    return said;
  }

  private static ArrayNode sent(ChatTrace trace) {
    ArrayNode sent = Json.MAPPER.createArrayNode();
    for (Masking.MaskedField field : trace.masked()) {
      ObjectNode told = sent.addObject();
      told.put("role", field.path());
      told.put("original", field.original());
      told.put("text", field.masked().text());
      ArrayNode marks = told.putArray("marks");
      for (Replacement replacement : field.masked().replacements()) {
        marks.add(mark(replacement));
      }
    }
    return sent;
  }

  private static ObjectNode mark(Replacement replacement) {
    ObjectNode mark = Json.MAPPER.createObjectNode();
    mark.put("start", replacement.start());
    mark.put("end", replacement.end());
    mark.put("original_start", replacement.finding().start());
    mark.put("original_end", replacement.finding().end());
    mark.put("kind", replacement.finding().kind().name());
    mark.put("protection", replacement.protection().name().toLowerCase(Locale.ROOT));
    mark.put("rule", replacement.finding().rule());
    mark.put("confidence", FindingJson.confidence(replacement.finding()));
    mark.put("evidence", replacement.finding().evidence());
    return mark;
  }
}
