package dev.sotto.server.chat;

import dev.sotto.server.gate.Code;
import dev.sotto.server.gate.Decision;
import dev.sotto.server.gate.Verdict;
import dev.sotto.text.Kind;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The refusals of a text for what it holds. */
final class BlockedKinds {
  private BlockedKinds() {}

  /** It holds another subject's identifier. */
  static Decision othersData() {
    Verdict.Refused refused =
        new Verdict.Refused(
            Code.OTHERS_DATA,
            "registry",
            "GDPR art. 5(1)(f)",
            "The text holds an e-mail address, phone or number of another person.",
            "Take it out, or name the right subject, and find out how it got there.");
    return new Decision(refused, List.of(refused));
  }

  /** It holds kinds that the use blocks. */
  static Decision refusal(Set<Kind> kinds) {
    Verdict.Refused refused =
        new Verdict.Refused(
            Code.BLOCKED_KIND,
            "registry",
            "GDPR art. 5(1)(c)",
            "The text holds data that the use blocks: " + new TreeSet<>(kinds) + ".",
            "Take it out of the text and call again.");
    return new Decision(refused, List.of(refused));
  }
}
