package dev.sotto.server.registry;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who receives data: a model provider or another party.
 *
 * @param country where the data goes; the strictest where there are several
 * @param saleOrSharing disclosure to it is sale or sharing in the sense of Cal. Civ. Code 1798.140
 * @param safeguard what a transfer to it rests on (GDPR arts. 45 to 49)
 * @param endpoint how it is called; null: not by Sotto
 * @param fallback who is called when it cannot be; null: nobody
 */
public record Recipient(
    RecipientId id,
    String name,
    Place country,
    Role role,
    boolean saleOrSharing,
    Safeguard safeguard,
    @Nullable Endpoint endpoint,
    @Nullable Fallback fallback) {

  /**
   * What the recipient is to the organisation: GDPR art. 28, Cal. Civ. Code 1798.140(j), (ag),
   * (ai).
   */
  public enum Role {
    PROCESSOR,
    SERVICE_PROVIDER,
    CONTRACTOR,
    THIRD_PARTY
  }

  /** What a transfer rests on. DPF: certified under the EU–US Data Privacy Framework. */
  public enum Safeguard {
    NONE,
    ADEQUACY,
    DPF,
    SCC,
    BCR,
    DEROGATION
  }

  public Optional<Endpoint> reachedAt() {
    return Optional.ofNullable(endpoint);
  }
}
