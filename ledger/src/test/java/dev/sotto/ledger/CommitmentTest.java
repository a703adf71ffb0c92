package dev.sotto.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class CommitmentTest {
  private static final byte[] NONCE = new byte[32];

  @Test
  void entry_ofNoContent_isTheHashOfTheNonce() {
    // SHA-256 of 32 zero bytes.
    assertThat(HexFormat.of().formatHex(Commitment.entry(NONCE, "")))
        .isEqualTo("66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925");
  }

  @Test
  void opens_itsNonceAndContent_only() {
    byte[] entry = Commitment.entry(NONCE, "{\"at\":\"ü\"}");
    assertThat(Commitment.opens(entry, NONCE, "{\"at\":\"ü\"}")).isTrue();
    assertThat(Commitment.opens(entry, NONCE, "{\"at\":\"u\"}")).isFalse();
    assertThat(Commitment.opens(entry, new byte[31], "{\"at\":\"ü\"}")).isFalse();
    assertThat(Commitment.opens(entry, NONCE, "\ud800")).isFalse();
    byte[] other = NONCE.clone();
    other[31] = 1;
    assertThat(Commitment.opens(entry, other, "{\"at\":\"ü\"}")).isFalse();
  }

  @Test
  void entry_nonceOfAnotherLength_isRefused() {
    assertThatThrownBy(() -> Commitment.entry(new byte[16], "{}"))
        .hasMessage("a nonce has 32 bytes, got 16");
    assertThatThrownBy(() -> Commitment.entry(NONCE, "\udc00")).hasMessage("content must be UTF-8");
  }
}
