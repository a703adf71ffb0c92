package dev.sotto.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.ledger.ReceiptCheck.Rule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReceiptVerifierTest {
  private static final String ID = "rcpt_example";
  private static final SigningKey KEY = Neumann.signingKey();
  private static final Optional<VerifierKey> TRUSTED = Optional.of(KEY.verifier());

  private final MemoryLog log = MemoryLog.ofSize(300);

  @Test
  void verify_goodReceipt_isValid() {
    ReceiptResult result = ReceiptVerifier.verify(receipt(), TRUSTED);
    assertThat(result).isInstanceOf(ReceiptResult.Valid.class);
    assertThat(result.checks()).allMatch(ReceiptCheck::passed);
    assertThat(result.checks().stream().map(ReceiptCheck::rule).distinct())
        .containsExactlyInAnyOrder(Rule.values());
  }

  @Test
  void verify_withoutTrustedKey_isUnconfirmed() {
    assertThat(ReceiptVerifier.verify(receipt(), Optional.empty()))
        .isInstanceOfSatisfying(
            ReceiptResult.Unconfirmed.class,
            result -> assertThat(result.claimed()).isEqualTo(KEY.verifier()));
  }

  @Test
  void verify_verdictAlone_isValid() {
    Receipt receipt = receipt();
    assertThat(verify(new Receipt(ID, receipt.vkey(), receipt.entries().subList(0, 1))))
        .isInstanceOf(ReceiptResult.Valid.class);
  }

  @Test
  void verify_otherTrustedKey_fails() {
    var other = Optional.of(VerifierKey.parse(Neumann.OTHER_VKEY));
    assertFails(ReceiptVerifier.verify(receipt(), other), Rule.SIGNER);
  }

  @Test
  void verify_entriesMissingSwappedOrDouble_fails() {
    Receipt good = receipt();
    ReceiptEntry verdict = good.entries().get(0);
    ReceiptEntry outcome = good.entries().get(1);
    for (List<ReceiptEntry> entries :
        List.of(
            List.<ReceiptEntry>of(),
            List.of(outcome),
            List.of(outcome, verdict),
            List.of(verdict, verdict),
            List.of(verdict, outcome, outcome))) {
      assertFails(verify(new Receipt(ID, good.vkey(), entries)), Rule.VERDICT_FIRST);
    }
  }

  @Test
  void verify_labelsSwapped_fails() {
    Receipt good = receipt();
    ReceiptEntry verdict = good.entries().get(0);
    ReceiptEntry outcome = good.entries().get(1);
    Receipt swapped =
        new Receipt(ID, good.vkey(), List.of(named(outcome, "verdict"), named(verdict, "outcome")));
    assertFails(verify(swapped), Rule.CONTENT, Rule.CONTENT, Rule.ORDER);
  }

  @Test
  void verify_entriesOfTwoReceipts_fails() {
    Receipt good = receipt();
    assertFails(
        verify(new Receipt("rcpt_other", good.vkey(), good.entries())), Rule.CONTENT, Rule.CONTENT);
  }

  @Test
  void verify_changedContent_fails() {
    ReceiptEntry verdict = receipt().entries().get(0);
    var changed =
        new ReceiptEntry(
            "verdict",
            verdict.entry(),
            verdict.content().replace("{", "{ "),
            verdict.nonce(),
            verdict.proof());
    assertFails(verify(changed), Rule.COMMITMENT);
  }

  @Test
  void verify_contentReplacedWithItsCommitment_fails() {
    ReceiptEntry verdict = receipt().entries().get(0);
    String content = verdict.content().replace("allowed", "refused");
    var changed =
        new ReceiptEntry(
            "verdict",
            Commitment.entry(verdict.nonce(), content),
            content,
            verdict.nonce(),
            verdict.proof());
    assertFails(verify(changed), Rule.INCLUSION);
  }

  @Test
  void verify_checkpointOfAnotherSigner_fails() {
    Receipt good = receipt();
    Receipt renamed = new Receipt(ID, Neumann.OTHER_VKEY, good.entries());
    ReceiptResult result = ReceiptVerifier.verify(renamed, Optional.empty());
    assertFails(result, Rule.ORIGIN, Rule.SIGNATURE, Rule.ORIGIN, Rule.SIGNATURE);
  }

  @Test
  void verify_twoHeadsOfOneSize_fails() {
    Receipt good = receipt();
    log.clear();
    for (int i = 0; i < 300; i++) {
      log.append(new byte[] {1});
    }
    ReceiptEntry forked = receipt().entries().get(1);
    Receipt both = new Receipt(ID, good.vkey(), List.of(good.entries().get(0), forked));
    assertFails(verify(both), Rule.SAME_LOG);
  }

  @Test
  void verify_everyFlippedByteOfTheParts_fails() {
    ReceiptEntry verdict = receipt().entries().get(0);
    for (int i = 0; i < 32; i++) {
      assertInvalid(
          new ReceiptEntry(
              "verdict",
              flipped(verdict.entry(), i),
              verdict.content(),
              verdict.nonce(),
              verdict.proof()));
      assertInvalid(
          new ReceiptEntry(
              "verdict",
              verdict.entry(),
              verdict.content(),
              flipped(verdict.nonce(), i),
              verdict.proof()));
    }
    byte[] proof = verdict.proof().getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < proof.length; i++) {
      String changed = new String(flipped(proof, i), StandardCharsets.ISO_8859_1);
      assertInvalid(
          new ReceiptEntry(
              "verdict", verdict.entry(), verdict.content(), verdict.nonce(), changed));
    }
  }

  @Test
  void verify_garbage_isInvalidAndNeverThrows() {
    var entry = new ReceiptEntry("verdict", new byte[0], "\ud800", new byte[0], "");
    assertFails(
        ReceiptVerifier.verify(new Receipt("", "", List.of(entry)), TRUSTED),
        Rule.KEY,
        Rule.COMMITMENT,
        Rule.CONTENT,
        Rule.PROOF,
        Rule.SIGNER);
  }

  private static ReceiptResult verify(Receipt receipt) {
    return ReceiptVerifier.verify(receipt, TRUSTED);
  }

  private static ReceiptResult verify(ReceiptEntry verdict) {
    return verify(new Receipt(ID, KEY.verifier().toString(), List.of(verdict)));
  }

  private static void assertInvalid(ReceiptEntry verdict) {
    assertThat(verify(verdict)).isInstanceOf(ReceiptResult.Invalid.class);
  }

  private static void assertFails(ReceiptResult result, Rule... rules) {
    assertThat(result)
        .isInstanceOfSatisfying(
            ReceiptResult.Invalid.class,
            invalid ->
                assertThat(invalid.failures().stream().map(ReceiptCheck::rule))
                    .containsExactly(rules));
  }

  /** A verdict and an outcome, appended to the log. */
  private Receipt receipt() {
    String verdict = "{\"decision\":\"allowed\",\"receipt\":\"" + ID + "\",\"what\":\"verdict\"}";
    String outcome = "{\"receipt\":\"" + ID + "\",\"what\":\"outcome\"}";
    log.append(Commitment.entry(nonce(1), verdict));
    log.append(Commitment.entry(nonce(2), outcome));
    List<ReceiptEntry> entries = new ArrayList<>();
    entries.add(entry("verdict", 300, verdict, nonce(1)));
    entries.add(entry("outcome", 301, outcome, nonce(2)));
    return new Receipt(ID, KEY.verifier().toString(), entries);
  }

  private ReceiptEntry entry(String what, int index, String content, byte[] nonce) {
    var checkpoint = new Checkpoint("PeterNeumann", log.frontier.size(), log.frontier.root());
    TlogProof proof = TlogProof.of(index, log.tree().inclusion(index), KEY.sign(checkpoint.text()));
    return new ReceiptEntry(what, log.entries.get(index), content, nonce, proof.toString());
  }

  private static ReceiptEntry named(ReceiptEntry entry, String what) {
    return new ReceiptEntry(what, entry.entry(), entry.content(), entry.nonce(), entry.proof());
  }

  private static byte[] nonce(int value) {
    byte[] nonce = new byte[32];
    Arrays.fill(nonce, (byte) value);
    return nonce;
  }

  private static byte[] flipped(byte[] bytes, int index) {
    byte[] changed = bytes.clone();
    changed[index] ^= 1;
    return changed;
  }
}
