package dev.sotto.ledger;

/**
 * One thing that was checked about a receipt.
 *
 * @param rule what was checked
 * @param about {@code receipt}, {@code verdict} or {@code outcome}
 * @param passed whether it holds
 * @param message what was found, in words for the reader
 */
public record ReceiptCheck(Rule rule, String about, boolean passed, String message) {
  /** What is checked, in this order. */
  public enum Rule {
    /** One verdict first, then at most one outcome. */
    VERDICT_FIRST,
    /** The receipt's key is a vkey. */
    KEY,
    /** Nonce and content hash to the entry. */
    COMMITMENT,
    /** The content is JSON that names this receipt and this kind of entry. */
    CONTENT,
    /** The proof is a tlog-proof. */
    PROOF,
    /** The entry stands in the tree of the checkpoint. */
    INCLUSION,
    /** The checkpoint's log is the one of the key. */
    ORIGIN,
    /** The key signed the checkpoint. */
    SIGNATURE,
    /** All checkpoints are of one log, and equal sizes have equal roots. */
    SAME_LOG,
    /** The outcome was logged after the verdict. */
    ORDER,
    /** The key is the one that the caller trusts. */
    SIGNER
  }
}
