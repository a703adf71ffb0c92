package dev.sotto.ledger;

import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry bundle beside its tile of leaf hashes, recomputed. Bundles are independent of each
 * other, so that several threads can do this at once.
 */
final class AuditedBundle {
  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private final byte[] hashes;
  private final int width;
  private final int firstWrong;
  private final @Nullable Hash root;

  private AuditedBundle(byte[] hashes, int firstWrong, @Nullable Hash root) {
    this.hashes = hashes;
    this.width = hashes.length / Hash.BYTES;
    this.firstWrong = firstWrong;
    this.root = root;
  }

  /** Hashes {@code entries} and compares them with {@code tile}, 32 bytes each. */
  static AuditedBundle of(List<byte[]> entries, byte[] tile) {
    MessageDigest digest = Jdk.sha256();
    byte[] hashes = new byte[entries.size() * Hash.BYTES];
    int at = 0;
    for (byte[] entry : entries) {
      digest.update(LEAF);
      digest.update(entry);
      finish(digest, hashes, at);
      at += Hash.BYTES;
    }
    int mismatch = Arrays.mismatch(hashes, tile);
    boolean full = entries.size() == Tree.TILE_WIDTH;
    return new AuditedBundle(
        hashes, mismatch < 0 ? -1 : mismatch / Hash.BYTES, full ? root(digest, hashes) : null);
  }

  /** Position of the first entry that does not have its hash in the tile; -1 when all have. */
  int firstWrong() {
    return firstWrong;
  }

  /** Number of entries. */
  int width() {
    return width;
  }

  /** The leaf hash at a position. */
  Hash leaf(int position) {
    return Hash.at(hashes, position * Hash.BYTES);
  }

  /** Root of a full bundle's subtree (RFC 6962, section 2.1); null of a partial one. */
  @Nullable Hash root() {
    return root;
  }

  /** Level by level, each over the one below. */
  private static Hash root(MessageDigest digest, byte[] leaves) {
    byte[] nodes = leaves.clone();
    for (int count = Tree.TILE_WIDTH / 2; count > 0; count /= 2) {
      for (int i = 0; i < count; i++) {
        digest.update(NODE);
        digest.update(nodes, 2 * i * Hash.BYTES, 2 * Hash.BYTES);
        finish(digest, nodes, i * Hash.BYTES);
      }
    }
    return Hash.at(nodes, 0);
  }

  private static void finish(MessageDigest digest, byte[] target, int offset) {
    try {
      digest.digest(target, offset, Hash.BYTES);
    } catch (DigestException e) {
      throw new IllegalStateException("SHA-256 has 32 bytes", e);
    }
  }
}
