package dev.sotto.server.evidence;

import dev.sotto.ledger.Commitment;
import dev.sotto.server.fault.Fault;
import dev.sotto.server.vault.SubjectKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What opens an entry: the nonce and the content. Prints as neither. */
record Opening(byte[] nonce, String content) {
  Opening {
    nonce = nonce.clone();
  }

  @Override
  public byte[] nonce() {
    return nonce.clone();
  }

  /** The 32 bytes that the log holds. */
  byte[] entry() {
    return Commitment.entry(nonce, content);
  }

  /** Encrypts this for one place: the entry {@code what} of {@code receipt}. */
  byte[] seal(SubjectKey key, String receipt, String what) {
    byte[] text = content.getBytes(StandardCharsets.UTF_8);
    byte[] clear = Arrays.copyOf(nonce, Commitment.NONCE_BYTES + text.length);
    System.arraycopy(text, 0, clear, Commitment.NONCE_BYTES, text.length);
    return key.seal(clear, context(receipt, what));
  }

  /**
   * @throws Fault {@code vault_unreadable} when it was sealed elsewhere or changed
   */
  static Opening open(SubjectKey key, byte[] sealed, String receipt, String what) {
    byte[] clear = key.open(sealed, context(receipt, what));
    if (clear.length < Commitment.NONCE_BYTES) {
      throw Fault.ours("vault_unreadable", "a sealed opening is too short", null);
    }
    return new Opening(
        Arrays.copyOf(clear, Commitment.NONCE_BYTES),
        new String(
            clear,
            Commitment.NONCE_BYTES,
            clear.length - Commitment.NONCE_BYTES,
            StandardCharsets.UTF_8));
  }

  private static String context(String receipt, String what) {
    return "evidence/" + receipt + '/' + what;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Opening that
        && Arrays.equals(nonce, that.nonce)
        && content.equals(that.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(nonce);
  }

  @Override
  public String toString() {
    return "Opening[hidden]";
  }
}
