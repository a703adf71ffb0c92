package dev.sotto.ledger;

import java.util.List;

/** What a store answers for its tile hashes. A database query and a folder of tiles both do. */
@FunctionalInterface
public interface HashReader {
  /**
   * Consecutive hashes of a tile level. The hash {@code i} of {@code level} is the Merkle tree hash
   * of the entries {@code i * 256^level} to {@code (i + 1) * 256^level}, exclusive (tlog-tiles,
   * "Merkle Tree").
   *
   * @param level 0 for leaf hashes; 1 stands for tree height 8, 2 for height 16
   * @param first index of the first hash within the level
   * @param count 1 to 256, never across the border of a tile
   * @return exactly {@code count} hashes
   * @throws LogException {@code MISSING} when one of them is not stored
   */
  List<Hash> read(int level, long first, int count);
}
