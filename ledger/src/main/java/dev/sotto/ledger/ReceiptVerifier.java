package dev.sotto.ledger;

import dev.sotto.ledger.ReceiptCheck.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Verifies a receipt offline: no log, no server, no clock. It shows that the entries stood in the
 * log whose checkpoint was signed; that this log is the same for everybody takes an audit or a
 * witness.
 */
public final class ReceiptVerifier {
  private static final String RECEIPT = "receipt";
  private static final String VERDICT = "verdict";
  private static final List<List<String>> ALLOWED =
      List.of(List.of(VERDICT), List.of(VERDICT, "outcome"));

  private final List<ReceiptCheck> checks = new ArrayList<>();
  private final List<TlogProof> proofs = new ArrayList<>();
  private final Receipt receipt;

  private ReceiptVerifier(Receipt receipt) {
    this.receipt = receipt;
  }

  /**
   * Checks all that a receipt claims; never throws for what the receipt holds.
   *
   * @param trusted the log's key, from a source other than the receipt; without it the best result
   *     is {@link ReceiptResult.Unconfirmed}
   */
  public static ReceiptResult verify(Receipt receipt, Optional<VerifierKey> trusted) {
    return new ReceiptVerifier(receipt).run(trusted);
  }

  private ReceiptResult run(Optional<VerifierKey> trusted) {
    List<String> kinds = receipt.entries().stream().map(ReceiptEntry::what).toList();
    check(
        Rule.VERDICT_FIRST,
        RECEIPT,
        ALLOWED.contains(kinds),
        "the entries are " + String.join(", ", kinds),
        "the entries must be one verdict, then at most one outcome");
    if (!ALLOWED.contains(kinds)) {
      return new ReceiptResult.Invalid(checks);
    }
    Optional<VerifierKey> key = key();
    receipt.entries().forEach(entry -> checkEntry(entry, key));
    if (proofs.size() == 2) {
      checkTogether(proofs.get(0), proofs.get(1));
    }
    trusted.ifPresent(
        signer ->
            check(
                Rule.SIGNER,
                RECEIPT,
                key.equals(trusted),
                "the signer is the trusted " + signer,
                "the receipt names another key than the trusted " + signer));
    if (key.isEmpty() || !checks.stream().allMatch(ReceiptCheck::passed)) {
      return new ReceiptResult.Invalid(checks);
    }
    return trusted.isPresent()
        ? new ReceiptResult.Valid(checks, key.get())
        : new ReceiptResult.Unconfirmed(checks, key.get());
  }

  private Optional<VerifierKey> key() {
    try {
      VerifierKey key = VerifierKey.parse(receipt.vkey());
      check(Rule.KEY, RECEIPT, true, "the receipt names the key " + key);
      return Optional.of(key);
    } catch (LogException e) {
      check(Rule.KEY, RECEIPT, false, e.reason());
      return Optional.empty();
    }
  }

  private void checkEntry(ReceiptEntry entry, Optional<VerifierKey> key) {
    String what = entry.what();
    boolean opens = Commitment.opens(entry.entry(), entry.nonce(), entry.content());
    check(
        Rule.COMMITMENT,
        what,
        opens,
        "nonce and content hash to the entry",
        "nonce and content do not hash to the entry");
    checkContent(entry);
    Optional<TlogProof> parsed = proof(entry);
    if (parsed.isEmpty()) {
      return;
    }
    TlogProof proof = parsed.get();
    proofs.add(proof);
    Checkpoint tree = proof.checkpoint();
    String place = proof.index() + " of a log of " + tree.size();
    check(
        Rule.INCLUSION,
        what,
        proof.includes(entry.entry()),
        "the entry stands at index " + place,
        "the entry does not stand at index " + place);
    key.ifPresent(signer -> checkSigned(what, proof, signer));
  }

  private void checkSigned(String what, TlogProof proof, VerifierKey key) {
    check(
        Rule.ORIGIN,
        what,
        proof.checkpoint().origin().equals(key.name()),
        "the checkpoint is of the log " + key.name(),
        "the checkpoint is not of the log " + key.name());
    check(
        Rule.SIGNATURE,
        what,
        proof.note().verifies(key),
        "the key signed the checkpoint",
        "the key did not sign this checkpoint");
  }

  private void checkContent(ReceiptEntry entry) {
    try {
      Map<String, String> members = ContentReader.strings(entry.content());
      boolean bound =
          receipt.id().equals(members.get(RECEIPT)) && entry.what().equals(members.get("what"));
      check(
          Rule.CONTENT,
          entry.what(),
          bound,
          "the content is the " + entry.what() + " of this receipt",
          "the content is not the " + entry.what() + " of this receipt");
    } catch (LogException e) {
      check(Rule.CONTENT, entry.what(), false, e.reason());
    }
  }

  private Optional<TlogProof> proof(ReceiptEntry entry) {
    try {
      TlogProof proof = TlogProof.parse(entry.proof());
      check(Rule.PROOF, entry.what(), true, "the proof is a tlog-proof");
      return Optional.of(proof);
    } catch (LogException e) {
      check(Rule.PROOF, entry.what(), false, e.reason());
      return Optional.empty();
    }
  }

  private void checkTogether(TlogProof verdict, TlogProof outcome) {
    Checkpoint first = verdict.checkpoint();
    Checkpoint second = outcome.checkpoint();
    boolean same =
        first.origin().equals(second.origin())
            && (first.size() != second.size() || first.root().equals(second.root()));
    check(
        Rule.SAME_LOG,
        RECEIPT,
        same,
        "both entries stand in one log",
        "the entries stand in two logs");
    check(
        Rule.ORDER,
        RECEIPT,
        verdict.index() < outcome.index(),
        "the verdict was logged before the outcome",
        "the verdict was not logged before the outcome");
  }

  private void check(Rule rule, String about, boolean passed, String message) {
    checks.add(new ReceiptCheck(rule, about, passed, message));
  }

  private void check(Rule rule, String about, boolean passed, String good, String bad) {
    check(rule, about, passed, passed ? good : bad);
  }
}
