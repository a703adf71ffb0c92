package dev.sotto.server.gate;

import dev.sotto.server.registry.Recipient;
import dev.sotto.server.registry.Use;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A verdict in the words of the ledger: which use, who would receive, what the gate said and why.
 */
public final class VerdictJson {
  private VerdictJson() {}

  /** Writes it into {@code said}; {@code use} is null where it is undeclared. */
  public static void put(ObjectNode said, @Nullable Use use, Decision decision) {
    said.put("use", use == null ? "(undeclared)" : use.id().value());
    if (use != null) {
      said.put("purpose", use.purpose().id().value());
      said.put("basis", use.basis().lawfulBasis().text());
      recipient(said.putObject("recipient"), use.recipient());
    }
    answer(said, decision);
    ArrayNode all = said.putArray("would_refuse");
    for (Verdict.Refused refused : decision.refusals()) {
      all.addObject().put("code", refused.code().text()).put("article", refused.article());
    }
  }

  /** Writes who receives. */
  public static void recipient(ObjectNode said, Recipient recipient) {
    said.put("id", recipient.id().value());
    said.put("country", recipient.country().code());
    said.put("safeguard", recipient.safeguard().name().toLowerCase(Locale.ROOT));
  }

  private static void answer(ObjectNode said, Decision decision) {
    switch (decision.verdict()) {
      case Verdict.Allowed allowed -> {
        said.put("verdict", "allowed");
        allowed.articles().forEach(said.putArray("articles")::add);
        allowed.duties().forEach(said.putArray("duties")::add);
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
  }
}
