package dev.sotto.ledger;

import java.util.List;

/** What the verifier says of a receipt. */
public sealed interface ReceiptResult {
  /** All that was checked, in order. */
  List<ReceiptCheck> checks();

  /** Everything holds, and the signer is the one that the caller trusts. */
  record Valid(List<ReceiptCheck> checks, VerifierKey signer) implements ReceiptResult {
    public Valid {
      checks = List.copyOf(checks);
    }
  }

  /**
   * Everything holds if {@code claimed} is the log's key, which nobody confirmed: anybody can make
   * such a receipt with a key of their own.
   */
  record Unconfirmed(List<ReceiptCheck> checks, VerifierKey claimed) implements ReceiptResult {
    public Unconfirmed {
      checks = List.copyOf(checks);
    }
  }

  /** Something does not hold. */
  record Invalid(List<ReceiptCheck> checks) implements ReceiptResult {
    public Invalid {
      checks = List.copyOf(checks);
    }

    /** What does not hold; at least one. */
    public List<ReceiptCheck> failures() {
      return checks.stream().filter(check -> !check.passed()).toList();
    }
  }
}
