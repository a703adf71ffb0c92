package dev.sotto.server.redact;

import dev.sotto.server.http.Json;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The report as JSON: what was found and where, never its value. */
final class ReportJson {
  private ReportJson() {}

  static byte[] bytes(Report report) {
    ObjectNode all = Json.MAPPER.createObjectNode();
    all.put("findings", report.total());
    counts(all.putObject("counts"), report.kinds());
    ArrayNode files = all.putArray("files");
    report.files().forEach(file -> file(files.addObject(), file));
    ArrayNode skipped = all.putArray("skipped");
    for (Report.Skipped each : report.skipped()) {
      skipped.addObject().put("file", each.file()).put("reason", each.reason());
    }
    return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
  }

  private static void file(ObjectNode node, FileReport file) {
    node.put("file", file.file());
    node.put("characters", file.characters());
    counts(node.putObject("counts"), file.kinds());
    counts(node.putObject("rules"), file.rules());
    counts(node.putObject("confidence"), file.bands());
    ArrayNode spans = node.putArray("spans");
    for (FileReport.Found each : file.found()) {
      spans
          .addObject()
          .put("start", each.start())
          .put("end", each.start() + each.finding().length())
          .put("label", each.finding().kind().name())
          .put("confidence", Math.round(each.finding().confidence() * 1000) / 1000.0)
          .put("rule", each.finding().rule())
          .put("evidence", each.finding().evidence())
          .put("replacement", each.replacement());
    }
    if (file.total() > file.found().size()) {
      node.put("spans_left_out", file.total() - file.found().size());
    }
  }

  private static void counts(ObjectNode node, Map<String, ? extends Number> counts) {
    counts.forEach((key, count) -> node.put(key, count.longValue()));
  }
}
