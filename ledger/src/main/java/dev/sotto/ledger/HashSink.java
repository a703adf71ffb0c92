package dev.sotto.ledger;

/** Takes the tile hashes that an append completes: what a store must keep of the tree. */
@FunctionalInterface
public interface HashSink {
  /** Called once for each hash, for each level in the order of its indices. */
  void accept(int level, long index, Hash hash);
}
