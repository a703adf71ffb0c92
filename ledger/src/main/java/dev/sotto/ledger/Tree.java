package dev.sotto.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A tree of a fixed size over stored tile hashes: its root and its proofs. Reads each tile at most
 * once and keeps it, so make one per proof or checkpoint. Not thread-safe.
 */
public final class Tree {
  /** The most entries that a tree may have. */
  public static final long MAX_SIZE = 1L << 62;

  /** Levels of the tree between the hashes of one tile level and of the next. */
  static final int TILE_HEIGHT = 8;

  /** Hashes in a full tile. */
  static final int TILE_WIDTH = 256;

  private final long size;
  private final HashReader stored;
  private final Map<TilePath.Hashes, List<Hash>> tiles = new HashMap<>();

  /**
   * @throws LogException {@code OUT_OF_RANGE} for a size below 0 or above 2^62
   */
  public Tree(long size, HashReader stored) {
    if (size < 0 || size > MAX_SIZE) {
      throw LogException.outOfRange("a tree has 0 to 2^62 entries, got " + size);
    }
    this.size = size;
    this.stored = stored;
  }

  /** Number of entries. */
  public long size() {
    return size;
  }

  /**
   * Merkle tree hash of all entries.
   *
   * @throws LogException {@code MISSING} when the store lacks a hash
   */
  public Hash root() {
    return size == 0 ? TreeHash.empty() : range(0, size);
  }

  /**
   * The audit path of an entry, from the sibling of its leaf upward (RFC 6962, section 2.1.1).
   *
   * @throws LogException {@code OUT_OF_RANGE} when the tree has no such entry, {@code MISSING} when
   *     the store lacks a hash
   */
  public List<Hash> inclusion(long index) {
    if (index < 0 || index >= size) {
      throw LogException.outOfRange("no entry " + index + " in a tree of " + size);
    }
    List<Hash> siblings = new ArrayList<>();
    long low = 0;
    long high = size;
    while (high - low > 1) {
      long middle = low + split(high - low);
      if (index < middle) {
        siblings.add(range(middle, high));
        high = middle;
      } else {
        siblings.add(range(low, middle));
        low = middle;
      }
    }
    return upward(siblings);
  }

  /**
   * The proof that this tree begins with the entries of an older one (RFC 6962, section 2.1.2);
   * empty when the older tree is empty or as large as this one.
   *
   * @throws LogException {@code OUT_OF_RANGE} when the older tree is larger, {@code MISSING} when
   *     the store lacks a hash
   */
  public List<Hash> consistency(long olderSize) {
    if (olderSize < 0 || olderSize > size) {
      throw LogException.outOfRange("no older tree of " + olderSize + " in a tree of " + size);
    }
    if (olderSize == 0) {
      return List.of();
    }
    List<Hash> siblings = new ArrayList<>();
    long low = 0;
    long high = size;
    while (olderSize < high) {
      long middle = low + split(high - low);
      if (olderSize <= middle) {
        siblings.add(range(middle, high));
        high = middle;
      } else {
        siblings.add(range(low, middle));
        low = middle;
      }
    }
    if (low > 0) {
      siblings.add(range(low, high));
    }
    return upward(siblings);
  }

  /** Merkle tree hash of the entries {@code low} to {@code high}, exclusive, of a subtree. */
  private Hash range(long low, long high) {
    long count = high - low;
    if (Long.bitCount(count) == 1) {
      int height = Long.numberOfTrailingZeros(count);
      return node(height, low >>> height);
    }
    long middle = low + split(count);
    return TreeHash.node(range(low, middle), range(middle, high));
  }

  /** Root of the perfect subtree number {@code index} among those of {@code height}. */
  Hash node(int height, long index) {
    int level = height / TILE_HEIGHT;
    int above = height % TILE_HEIGHT;
    long first = index << above;
    List<Hash> tile = tile(level, first / TILE_WIDTH);
    int from = (int) (first % TILE_WIDTH);
    return fold(tile, from, from + (1 << above));
  }

  private static Hash fold(List<Hash> hashes, int from, int to) {
    if (to - from == 1) {
      return hashes.get(from);
    }
    int middle = (from + to) >>> 1;
    return TreeHash.node(fold(hashes, from, middle), fold(hashes, middle, to));
  }

  private List<Hash> tile(int level, long index) {
    int width = TilePath.width(level, index, size);
    return tiles.computeIfAbsent(new TilePath.Hashes(level, index, width), this::read);
  }

  private List<Hash> read(TilePath.Hashes tile) {
    List<Hash> hashes = stored.read(tile.level(), tile.index() * TILE_WIDTH, tile.width());
    if (hashes.size() != tile.width()) {
      throw LogException.missing(
          tile.path() + ": expected " + tile.width() + " hashes, got " + hashes.size());
    }
    return hashes;
  }

  /** The largest power of two below {@code count}, which is at least 2. */
  private static long split(long count) {
    return Long.highestOneBit(count - 1);
  }

  private static List<Hash> upward(List<Hash> downward) {
    List<Hash> proof = new ArrayList<>(downward.size());
    for (int i = downward.size() - 1; i >= 0; i--) {
      proof.add(downward.get(i));
    }
    return List.copyOf(proof);
  }
}
