package dev.sotto.server.chat;

import dev.sotto.server.gate.Code;
import dev.sotto.server.gate.Decision;
import dev.sotto.server.gate.Verdict;
import dev.sotto.text.Kind;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The refusal of a text that holds a kind which the use blocks. */
final class BlockedKinds {
  private BlockedKinds() {}

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
