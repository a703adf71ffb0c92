package dev.sotto.server.registry;

import dev.sotto.server.yaml.Problem;
import java.util.List;
import java.util.Optional;

/** Whether what a recipient claims of its country is so under the laws of the organisation. */
final class RecipientRules {
  private RecipientRules() {}

  /**
   * A problem where adequacy or certification is claimed and no law of the organisation knows it.
   */
  static Optional<Problem> problem(Entry entry, Recipient recipient, List<Law> laws) {
    boolean claimed =
        switch (recipient.safeguard()) {
          case ADEQUACY, DPF -> true;
          case NONE, SCC, BCR, DEROGATION -> false;
        };
    List<Transfers> transfers =
        laws.stream()
            .map(Law::transfers)
            .filter(t -> t != null && t.leavesArea(recipient))
            .toList();
    boolean found =
        transfers.isEmpty()
            || transfers.stream().anyMatch(t -> t.ground(recipient, null).isPresent());
    return claimed && !found
        ? Optional.of(
            entry.error(
                "safeguard",
                recipient.country() + " is not adequate by any law of the organisation",
                "name another safeguard: scc, bcr"))
        : Optional.empty();
  }
}
