package dev.sotto.server.chat;

import dev.sotto.server.http.Json;
import dev.sotto.text.Finding;
import tools.jackson.databind.node.ObjectNode;

/** A finding as the API and the commands show it: where and what, never its value. */
public final class FindingJson {
  private FindingJson() {}

  /** Where it is, what, how sure, and by which rule. */
  public static ObjectNode of(Finding finding) {
    return Json.MAPPER
        .createObjectNode()
        .put("start", finding.start())
        .put("end", finding.end())
        .put("label", finding.kind().name())
        .put("confidence", confidence(finding))
        .put("rule", finding.rule());
  }

  /** The same, and why. */
  public static ObjectNode withEvidence(Finding finding) {
    return of(finding).put("evidence", finding.evidence());
  }

  /** To three decimals: more would say more than is known. */
  static double confidence(Finding finding) {
    return Math.round(finding.confidence() * 1000) / 1000.0;
  }
}
