package dev.sotto.ledger;

import java.util.Arrays;
import java.util.Objects;

/**
 * One ledger entry of a receipt and what opens it. As text it tells its kind only, since the
 * content is about somebody.
 *
 * @param what {@code verdict} or {@code outcome}
 * @param entry what stands in the log
 * @param content canonical JSON (RFC 8785), hashed as UTF-8
 * @param nonce what hides the content in the entry
 * @param proof C2SP tlog-proof text
 */
public record ReceiptEntry(String what, byte[] entry, String content, byte[] nonce, String proof) {
  public ReceiptEntry {
    entry = entry.clone();
    nonce = nonce.clone();
  }

  @Override
  public byte[] entry() {
    return entry.clone();
  }

  @Override
  public byte[] nonce() {
    return nonce.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ReceiptEntry that
        && what.equals(that.what)
        && Arrays.equals(entry, that.entry)
        && content.equals(that.content)
        && Arrays.equals(nonce, that.nonce)
        && proof.equals(that.proof);
  }

  @Override
  public int hashCode() {
    return Objects.hash(what, Arrays.hashCode(entry), content, Arrays.hashCode(nonce), proof);
  }

  @Override
  public String toString() {
    return "receipt entry " + what;
  }
}
