package dev.sotto.server.registry;

import dev.sotto.server.registry.Recipient.Role;
import dev.sotto.server.yaml.Nearest;
import dev.sotto.server.yaml.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a fallback protects people at least as well as the recipient that it stands in for:
 * whoever allowed the one has not allowed less.
 */
final class FallbackRules {
  private final Map<RecipientId, Recipient> recipients;
  private final List<Law> laws;

  FallbackRules(Map<RecipientId, Recipient> recipients, List<Law> laws) {
    this.recipients = recipients;
    this.laws = laws;
  }

  List<Problem> problems(Entry entry, Recipient recipient) {
    Fallback named = recipient.fallback();
    if (named == null) {
      return entry.node().has("fallback_model")
          ? List.of(entry.error("fallback_model", "has no fallback beside it", "name fallback"))
          : List.of();
    }
    Recipient fallback = recipients.get(named.to());
    if (fallback == null) {
      List<String> known = recipients.keySet().stream().map(RecipientId::value).toList();
      return List.of(
          problem(
              entry,
              "fallback '" + named.to() + "' is not declared",
              Nearest.hint(named.to().value(), known)));
    }
    if (cycle(recipient)) {
      return List.of(problem(entry, "the fallbacks go round in a circle", "end the chain"));
    }
    List<Problem> problems = new ArrayList<>();
    laxer(recipient, fallback)
        .ifPresent(
            why ->
                problems.add(
                    problem(
                        entry,
                        "fallback '" + named.to() + "' protects less: " + why,
                        "name one with the same or stricter safeguards")));
    return problems;
  }

  private static Problem problem(Entry entry, String what, String mend) {
    return entry.error("fallback", what, mend);
  }

  private boolean cycle(Recipient start) {
    Set<RecipientId> seen = new HashSet<>();
    Recipient at = start;
    while (at != null && seen.add(at.id())) {
      Fallback next = at.fallback();
      at = next == null ? null : recipients.get(next.to());
    }
    return at != null;
  }

  /** Why {@code fallback} protects less than {@code recipient}; empty: it does not. */
  private Optional<String> laxer(Recipient recipient, Recipient fallback) {
    Endpoint from = recipient.endpoint();
    Endpoint to = fallback.endpoint();
    if (to == null) {
      return Optional.of("it has no protocol and base_url");
    }
    if (fallback.role() == Role.THIRD_PARTY && recipient.role() != Role.THIRD_PARTY) {
      return Optional.of("it is a third party (GDPR art. 28)");
    }
    if (fallback.saleOrSharing() && !recipient.saleOrSharing()) {
      return Optional.of("sending to it is sale or sharing (Cal. Civ. Code 1798.120)");
    }
    if (from != null && from.zeroRetention() && !to.zeroRetention()) {
      return Optional.of("it is not asked to keep nothing (zero_retention)");
    }
    if (from != null && secure(from) && !secure(to)) {
      return Optional.of("it is called over the network in clear (GDPR art. 32)");
    }
    return laws.stream()
        .filter(law -> law.transfers() != null)
        .filter(law -> rank(law.transfers(), fallback) < rank(law.transfers(), recipient))
        .findFirst()
        .map(law -> fallback.country() + " rests on less by " + law.cite());
  }

  private static boolean secure(Endpoint endpoint) {
    return endpoint.baseUrl().getScheme().equals("https")
        || Set.of("localhost", "127.0.0.1", "[::1]").contains(endpoint.baseUrl().getHost());
  }

  /**
   * How well a transfer stands, by the order of GDPR arts. 44 to 49: none at all, adequacy (45),
   * safeguards (46), a derogation or nothing (49).
   */
  private static int rank(@org.jspecify.annotations.Nullable Transfers transfers, Recipient to) {
    if (transfers == null || !transfers.leavesArea(to)) {
      return 3;
    }
    if (transfers.adequate(to)) {
      return 2;
    }
    return transfers.ground(to, null).isPresent()
            && to.safeguard() != Recipient.Safeguard.DEROGATION
        ? 1
        : 0;
  }
}
