package dev.sotto.server.mcp;

import dev.sotto.server.evidence.EntryKind;
import dev.sotto.server.evidence.Owner;
import dev.sotto.server.evidence.ReceiptId;
import dev.sotto.server.evidence.Statement;
import dev.sotto.server.gate.Code;
import dev.sotto.server.gate.Decision;
import dev.sotto.server.gate.Gate;
import dev.sotto.server.gate.Question;
import dev.sotto.server.gate.Verdict;
import dev.sotto.server.registry.OthersData;
import dev.sotto.server.registry.Use;
import dev.sotto.server.subject.Identity;
import dev.sotto.server.subject.Subject;
import dev.sotto.server.subject.SubjectState;
import dev.sotto.text.Kind;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Asks the gate about messages, and keeps what it said. Thread-safe. */
final class McpGate {
  /** What a host's answer to a server is called; the use declares it by the request. */
  static final String ANSWER = "result";

  private final McpParts parts;

  McpGate(McpParts parts) {
    this.parts = parts;
  }

  /** The subject that {@code call} names; null where it is not known. */
  @Nullable Subject subject(McpCall call) {
    Identity identity = call.subject();
    if (identity == null) {
      return null;
    }
    if (call.optOutSignal()) {
      parts.preferences().signalOptOut(identity);
    }
    return parts.subjects().find(identity).orElse(null);
  }

  ReceiptId receipt() {
    return ReceiptId.random(parts.clock().instant(), parts.random());
  }

  /** Whether what {@code asked} calls may run, before anybody looked into it. */
  Decision decide(Setting setting, McpStatements.Asked asked) {
    String named = asked.tool().isEmpty() ? asked.method() : asked.tool();
    Decision decision = Gate.decide(question(setting));
    boolean declared = named.equals(ANSWER) || setting.use().allowsModel(named);
    return decision.allowed() && !declared
        ? refused(
            Code.UNDECLARED,
            "GDPR art. 5(2)",
            "The use does not declare this tool.",
            "Call a tool that the use declares in models, or have this one added to it.")
        : decision;
  }

  /** Whether it may still, given what {@code mask} found. */
  Decision after(Setting setting, McpMask mask, Decision decision) {
    Use use = setting.use();
    if (!mask.blocked().isEmpty()) {
      return refused(
          Code.BLOCKED_KIND,
          "GDPR art. 5(1)(c)",
          "The text holds data that the use blocks: " + new TreeSet<>(mask.blocked()) + ".",
          "Take it out of the text and call again.");
    }
    if (use.othersData() == OthersData.BLOCK && !mask.others().isEmpty()) {
      return refused(
          Code.OTHERS_DATA,
          "GDPR art. 5(1)(f)",
          "The text holds an e-mail address, phone or number of another person.",
          "Take it out, or name the right subject, and find out how it got there.");
    }
    Map<Kind, Integer> found = mask.found();
    return found.containsKey(Kind.SPECIAL_CATEGORY)
        ? Gate.decide(question(setting).withSpecialCategoriesFound(true))
        : decision;
  }

  private static Decision refused(Code code, String article, String reason, String remedy) {
    Verdict.Refused refused = new Verdict.Refused(code, "registry", article, reason, remedy);
    return new Decision(refused, List.of(refused));
  }

  private Question question(Setting setting) {
    McpCall call = setting.call();
    Subject subject = setting.subject();
    SubjectState state =
        subject != null
            ? subject.state()
            : call.subject() == null ? SubjectState.notNamed() : SubjectState.unknown();
    return Question.of(setting.registry(), call.use(), state, parts.clock().instant())
        .withSuspension(parts.suspensions().of(call.use()).orElse(null))
        .withOptOutSignal(call.optOutSignal());
  }

  /** Keeps {@code said} in the ledger; when this returns, it is durable. */
  void append(Setting setting, ReceiptId receipt, EntryKind what, ObjectNode said) {
    Subject subject = setting.subject();
    Owner owner = subject == null ? null : new Owner(subject.id(), subject.key());
    String app = setting.call().caller().keyId();
    parts
        .ledger()
        .append(new Statement(receipt, what, app, setting.registry().digest(), owner, said));
  }
}
