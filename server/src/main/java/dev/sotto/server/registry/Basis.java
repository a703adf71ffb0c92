package dev.sotto.server.registry;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lawful basis of a use and what it declares about it.
 *
 * @param balancingTest where the balancing test of GDPR art. 6(1)(f) is kept; null: none is on file
 * @param honoursObjections objections are honoured although art. 21(1) does not reach this basis
 * @param legalClaims the use is needed for legal claims (art. 18(2))
 * @param publicInterest the use is in an important public interest (art. 18(2))
 * @param protectsAnotherPerson the use protects the rights of another person (art. 18(2))
 * @param consent what counts as consent to this use; null: any consent to its purpose
 */
public record Basis(
    LawfulBasis lawfulBasis,
    @Nullable String balancingTest,
    boolean honoursObjections,
    boolean legalClaims,
    boolean publicInterest,
    boolean protectsAnotherPerson,
    @Nullable ConsentTerms consent) {

  public Optional<ConsentTerms> consentTerms() {
    return Optional.ofNullable(consent);
  }
}
