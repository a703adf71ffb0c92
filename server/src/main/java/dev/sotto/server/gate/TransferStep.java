package dev.sotto.server.gate;

import dev.sotto.server.gate.Verdict.Refused;
import dev.sotto.server.registry.Condition;
import dev.sotto.server.registry.Derogation;
import dev.sotto.server.registry.Law;
import dev.sotto.server.registry.Recipient;
import dev.sotto.server.registry.Transfers;
import java.util.Optional;

/** Transfers to third countries (GDPR arts. 44 to 49). */
final class TransferStep {
  private TransferStep() {}

  static Optional<Refused> refusal(Question question, Facts facts, Law law) {
    Transfers transfers = law.transfers();
    Recipient recipient = facts.use().recipient();
    if (transfers == null || !transfers.leavesArea(recipient)) {
      return Optional.empty();
    }
    if (transfers.ground(recipient, null).isPresent()) {
      return Optional.empty();
    }
    Derogation derogation = facts.use().derogation();
    Optional<String> derogated = transfers.ground(recipient, derogation);
    if (derogated.isEmpty()) {
      return Optional.of(Refused.of(Code.TRANSFER, law, transfers.article()));
    }
    boolean consentMissing =
        derogation == Derogation.EXPLICIT_CONSENT && !facts.holds(Condition.CONSENT_COVERS);
    return consentMissing
        ? Optional.of(Refused.of(Code.TRANSFER, law, derogated.get()))
        : Optional.empty();
  }
}
