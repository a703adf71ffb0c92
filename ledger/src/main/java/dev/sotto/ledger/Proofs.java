package dev.sotto.ledger;

import java.util.ArrayList;
import java.util.List;

/** Verifies proofs. Any index, size and number of hashes may be given; only a good proof passes. */
public final class Proofs {
  private Proofs() {}

  /** Whether the entry with this leaf hash stands at {@code index} (RFC 9162, section 2.1.3.2). */
  public static boolean includes(long index, Hash leaf, long size, Hash root, List<Hash> proof) {
    if (index < 0 || index >= size) {
      return false;
    }
    Path path = new Path(index, size - 1);
    Hash computed = leaf;
    for (Hash sibling : proof) {
      if (path.atRoot()) {
        return false;
      }
      computed =
          path.siblingIsLeft()
              ? TreeHash.node(sibling, computed)
              : TreeHash.node(computed, sibling);
      path.climb();
    }
    return path.atRoot() && computed.equals(root);
  }

  /**
   * Whether the newer tree begins with all entries of the older one (RFC 9162, section 2.1.4.2).
   * The empty tree, with its own root and an empty proof, is the beginning of every tree.
   */
  public static boolean consistent(
      long olderSize, Hash olderRoot, long newerSize, Hash newerRoot, List<Hash> proof) {
    if (olderSize < 0 || olderSize > newerSize) {
      return false;
    }
    if (olderSize == newerSize) {
      return proof.isEmpty() && olderRoot.equals(newerRoot);
    }
    if (olderSize == 0) {
      return proof.isEmpty() && olderRoot.equals(TreeHash.empty());
    }
    List<Hash> hashes = new ArrayList<>(proof);
    if (Long.bitCount(olderSize) == 1) {
      hashes.add(0, olderRoot);
    }
    return !hashes.isEmpty() && bothRoots(olderSize, olderRoot, newerSize, newerRoot, hashes);
  }

  private static boolean bothRoots(
      long olderSize, Hash olderRoot, long newerSize, Hash newerRoot, List<Hash> hashes) {
    Path path = new Path(olderSize - 1, newerSize - 1);
    path.skipWhileOdd();
    Hash older = hashes.get(0);
    Hash newer = hashes.get(0);
    for (Hash sibling : hashes.subList(1, hashes.size())) {
      if (path.atRoot()) {
        return false;
      }
      if (path.siblingIsLeft()) {
        older = TreeHash.node(sibling, older);
        newer = TreeHash.node(sibling, newer);
      } else {
        newer = TreeHash.node(newer, sibling);
      }
      path.climb();
    }
    return path.atRoot() && older.equals(olderRoot) && newer.equals(newerRoot);
  }

  /** A climb from a node to the root: {@code fn} and {@code sn} of RFC 9162. */
  private static final class Path {
    private long node;
    private long last;

    Path(long node, long last) {
      this.node = node;
      this.last = last;
    }

    boolean atRoot() {
      return last == 0;
    }

    boolean siblingIsLeft() {
      return (node & 1) == 1 || node == last;
    }

    /** One level up; from a last node without a sibling, up to the level where it has one. */
    void climb() {
      if (node == last) {
        while (node != 0 && (node & 1) == 0) {
          up();
        }
      }
      up();
    }

    void skipWhileOdd() {
      while ((node & 1) == 1) {
        up();
      }
    }

    private void up() {
      node >>>= 1;
      last >>>= 1;
    }
  }
}
