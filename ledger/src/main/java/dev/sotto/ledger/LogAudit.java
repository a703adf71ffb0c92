package dev.sotto.ledger;

import dev.sotto.ledger.AuditResult.Broken;
import dev.sotto.ledger.AuditResult.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Verifies a whole log against a checkpoint, or a checkpoint against an older one. Whether the
 * checkpoints are signed is the caller's to check. Reads each bundle and each tile once, in order
 * and in the calling thread, some bundles ahead; hashes with all processors.
 */
public final class LogAudit {
  /** Bundles that are read before they are hashed: 4 MB at most of Sotto's entries and hashes. */
  private static final int AHEAD = 256;

  private final Checkpoint checkpoint;
  private final LogSource source;
  private final Map<Integer, Tile> tiles = new HashMap<>();
  private @Nullable Broken broken;

  /** A bundle and its tile as they were read. */
  private record Read(List<byte[]> entries, byte[] tile) {}

  /** The tile that the audit stands in, one a level. */
  private record Tile(TilePath.Hashes path, byte[] bytes) {}

  private LogAudit(Checkpoint checkpoint, LogSource source) {
    this.checkpoint = checkpoint;
    this.source = source;
  }

  /** Recomputes the tree from the entries and compares every stored hash and the root. */
  public static AuditResult audit(Checkpoint checkpoint, LogSource source) {
    return new LogAudit(checkpoint, source).run();
  }

  /** Whether the log of the newer checkpoint begins with all entries of the older one. */
  public static AuditResult consistent(Checkpoint older, Checkpoint newer, LogSource source) {
    if (!older.origin().equals(newer.origin()) || older.size() > newer.size()) {
      return new Broken(Fault.HISTORY, 0, "the older checkpoint is larger or of another log");
    }
    try {
      Tree tree = new Tree(newer.size(), hashes(newer.size(), source));
      List<Hash> proof = tree.consistency(older.size());
      boolean good =
          Proofs.consistent(older.size(), older.root(), newer.size(), newer.root(), proof);
      return good
          ? new AuditResult.Sound(newer.size(), newer.root())
          : new Broken(
              Fault.HISTORY, 0, "the log does not begin with the " + older.size() + " it had");
    } catch (LogException e) {
      return new Broken(Fault.UNREADABLE, 0, e.reason());
    }
  }

  /** A source read as the hashes of a tree of {@code size} entries. */
  public static HashReader hashes(long size, LogSource source) {
    return (level, first, count) -> {
      long index = first / Tree.TILE_WIDTH;
      int offset = (int) (first % Tree.TILE_WIDTH);
      var path = new TilePath.Hashes(level, index, TilePath.width(level, index, size));
      byte[] bytes = tile(path, source);
      List<Hash> hashes = new ArrayList<>(count);
      for (int i = offset; i < offset + count; i++) {
        hashes.add(Hash.at(bytes, i * Hash.BYTES));
      }
      return hashes;
    };
  }

  private static byte[] tile(TilePath.Hashes path, LogSource source) {
    byte[] bytes = source.read(path);
    if (bytes.length != path.width() * Hash.BYTES) {
      throw LogException.malformed(path.path() + " must have " + path.width() + " hashes");
    }
    return bytes;
  }

  private AuditResult run() {
    Frontier tree = Frontier.EMPTY;
    long bundles = (checkpoint.size() + Tree.TILE_WIDTH - 1) / Tree.TILE_WIDTH;
    for (long first = 0; first < bundles; first += AHEAD) {
      List<Read> read = new ArrayList<>();
      Broken unreadable = read(first, Math.min(first + AHEAD, bundles), read);
      for (AuditedBundle bundle : hashed(read)) {
        tree = append(tree, bundle);
        if (broken != null) {
          return broken;
        }
      }
      if (unreadable != null) {
        return unreadable;
      }
    }
    if (!tree.root().equals(checkpoint.root())) {
      return new Broken(
          Fault.ROOT, 0, "the root of the entries is not the one that the checkpoint signs");
    }
    return new AuditResult.Sound(tree.size(), tree.root());
  }

  /** Reads the bundles {@code first} to {@code end}; what could not be read ends them. */
  private @Nullable Broken read(long first, long end, List<Read> read) {
    for (long index = first; index < end; index++) {
      try {
        int width = TilePath.width(0, index, checkpoint.size());
        read.add(new Read(bundle(index), tile(new TilePath.Hashes(0, index, width), source)));
      } catch (LogException e) {
        return new Broken(Fault.UNREADABLE, index * Tree.TILE_WIDTH, e.reason());
      }
    }
    return null;
  }

  private static List<AuditedBundle> hashed(List<Read> read) {
    return read.parallelStream()
        .map(each -> AuditedBundle.of(each.entries(), each.tile()))
        .collect(Collectors.toList());
  }

  private Frontier append(Frontier tree, AuditedBundle bundle) {
    long index = tree.size() / Tree.TILE_WIDTH;
    if (bundle.firstWrong() >= 0) {
      int width = TilePath.width(0, index, checkpoint.size());
      long entry = tree.size() + bundle.firstWrong();
      broken = mismatch(new TilePath.Hashes(0, index, width), 0, entry);
      return tree;
    }
    try {
      Hash root = bundle.root();
      return root == null ? partial(tree, bundle) : tree.appendTile(root, this::compare);
    } catch (LogException e) {
      broken = new Broken(Fault.UNREADABLE, tree.size(), e.reason());
      return tree;
    }
  }

  private static Frontier partial(Frontier tree, AuditedBundle bundle) {
    Frontier grown = tree;
    for (int i = 0; i < bundle.width(); i++) {
      grown = grown.append(bundle.leaf(i), (level, index, hash) -> {});
    }
    return grown;
  }

  private List<byte[]> bundle(long index) {
    var path = new TilePath.Entries(index, TilePath.width(0, index, checkpoint.size()));
    return EntryBundle.parse(source.read(path), path.width());
  }

  private void compare(int level, long index, Hash computed) {
    Tile tile = tileOf(level, index / Tree.TILE_WIDTH);
    int offset = (int) (index % Tree.TILE_WIDTH) * Hash.BYTES;
    if (broken == null && !computed.matches(tile.bytes(), offset)) {
      broken = mismatch(tile.path(), level, index);
    }
  }

  private Tile tileOf(int level, long index) {
    Tile tile = tiles.get(level);
    if (tile == null || tile.path().index() != index) {
      int width = TilePath.width(level, index, checkpoint.size());
      var path = new TilePath.Hashes(level, index, width);
      tile = new Tile(path, tile(path, source));
      tiles.put(level, tile);
    }
    return tile;
  }

  private static Broken mismatch(TilePath path, int level, long index) {
    int shift = level * Tree.TILE_HEIGHT;
    long first = index << shift;
    if (level == 0) {
      return new Broken(
          Fault.ENTRY, first, "entry " + first + " does not have its hash in " + path.path());
    }
    long last = (index + 1 << shift) - 1;
    return new Broken(
        Fault.TILE,
        first,
        "the entries %d to %d do not have their hash in %s".formatted(first, last, path.path()));
  }
}
