package dev.sotto.ledger;

/** The hashes of RFC 6962, section 2.1 (and RFC 9162, section 2.1.1), over SHA-256. */
public final class TreeHash {
  private static final byte[] LEAF = {0};
  private static final Hash EMPTY = Hash.sha256();

  private TreeHash() {}

  /** Root of the tree without entries: SHA-256 of nothing. */
  public static Hash empty() {
    return EMPTY;
  }

  /** SHA-256(0x00 ‖ entry). */
  public static Hash leaf(byte[] entry) {
    return Hash.sha256(LEAF, entry);
  }

  /** SHA-256(0x01 ‖ left ‖ right). */
  public static Hash node(Hash left, Hash right) {
    return Hash.node(left, right);
  }
}
