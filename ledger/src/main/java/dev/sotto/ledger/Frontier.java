package dev.sotto.ledger;

import java.util.Arrays;

/**
 * The right edge of a tree: the roots of its perfect subtrees, at most 62. It is all that an append
 * needs to know of what came before. Immutable, so that an append that could not be stored leaves
 * nothing to undo.
 */
public final class Frontier {
  /** The tree without entries. */
  public static final Frontier EMPTY = new Frontier(0, new Hash[0]);

  private final long size;

  /** One per set bit of {@code size}, the highest bit first. */
  private final Hash[] nodes;

  private Frontier(long size, Hash[] nodes) {
    this.size = size;
    this.nodes = nodes;
  }

  /**
   * The right edge of a stored tree.
   *
   * @throws LogException {@code OUT_OF_RANGE} for a size below 0 or above 2^62, {@code MISSING}
   *     when the store lacks a hash
   */
  public static Frontier load(long size, HashReader stored) {
    Tree tree = new Tree(size, stored);
    Hash[] nodes = new Hash[Long.bitCount(size)];
    int i = 0;
    for (int height = 62; height >= 0; height--) {
      if ((size >>> height & 1) == 1) {
        nodes[i++] = tree.node(height, (size >>> height) - 1);
      }
    }
    return new Frontier(size, nodes);
  }

  /** Number of entries. */
  public long size() {
    return size;
  }

  /** Merkle tree hash of all entries (RFC 6962, section 2.1). */
  public Hash root() {
    if (nodes.length == 0) {
      return TreeHash.empty();
    }
    Hash root = nodes[nodes.length - 1];
    for (int i = nodes.length - 2; i >= 0; i--) {
      root = TreeHash.node(nodes[i], root);
    }
    return root;
  }

  /**
   * The tree with one more entry. As in binary addition, each set low bit of the size is a subtree
   * that the new one closes.
   *
   * @param leaf {@link TreeHash#leaf} of the entry
   * @param completed gets the leaf hash, and the hash of each tile that is now full
   */
  public Frontier append(Hash leaf, HashSink completed) {
    if (size >= Tree.MAX_SIZE) {
      throw LogException.outOfRange("a tree has at most 2^62 entries");
    }
    completed.accept(0, size, leaf);
    return close(leaf, 0, completed);
  }

  /**
   * The tree with 256 more entries; the size must be a multiple of 256.
   *
   * @param root of the subtree of these entries
   * @param completed gets {@code root}, and the hash of each tile above that is now full
   */
  Frontier appendTile(Hash root, HashSink completed) {
    if (size > Tree.MAX_SIZE - Tree.TILE_WIDTH || size % Tree.TILE_WIDTH != 0) {
      throw LogException.outOfRange("no full tile fits behind " + size + " entries");
    }
    completed.accept(1, size / Tree.TILE_WIDTH, root);
    return close(root, Tree.TILE_HEIGHT, completed);
  }

  /** Adds a subtree of {@code atHeight}, and closes those that it completes. */
  private Frontier close(Hash root, int atHeight, HashSink completed) {
    Hash node = root;
    int kept = nodes.length;
    int height = atHeight;
    for (long index = size >>> atHeight; (index & 1) == 1; ) {
      node = TreeHash.node(nodes[--kept], node);
      index >>>= 1;
      height++;
      if (height % Tree.TILE_HEIGHT == 0) {
        completed.accept(height / Tree.TILE_HEIGHT, index, node);
      }
    }
    Hash[] next = Arrays.copyOf(nodes, kept + 1);
    next[kept] = node;
    return new Frontier(size + (1L << atHeight), next);
  }
}
