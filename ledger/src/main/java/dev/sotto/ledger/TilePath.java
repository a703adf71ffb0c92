package dev.sotto.ledger;

/**
 * The name of a tile or of an entry bundle: {@code tile/<L>/<N>[.p/<W>]} and {@code
 * tile/entries/<N>[.p/<W>]} (C2SP tlog-tiles).
 */
public sealed interface TilePath {
  /** Number of the tile within its level. */
  long index();

  /** Hashes or entries in it: 256, or 1 to 255 of a partial tile. */
  int width();

  /** The path, relative to the log's prefix. */
  String path();

  /** Whether it has all 256, and so never changes. */
  default boolean full() {
    return width() == Tree.TILE_WIDTH;
  }

  /** Hashes of a level. */
  record Hashes(int level, long index, int width) implements TilePath {
    public Hashes {
      if (level < 0 || level > TilePathText.MAX_LEVEL) {
        throw LogException.malformed("a tile level is 0 to 63, got " + level);
      }
      TilePathText.check(index, width);
    }

    @Override
    public String path() {
      return "tile/" + level + "/" + TilePathText.write(index, width);
    }
  }

  /** Entries, each behind its length: see {@link EntryBundle}. */
  record Entries(long index, int width) implements TilePath {
    public Entries {
      TilePathText.check(index, width);
    }

    @Override
    public String path() {
      return "tile/entries/" + TilePathText.write(index, width);
    }
  }

  /**
   * Reads a path.
   *
   * @throws LogException {@code MALFORMED} when it is not the one spelling of a tile
   */
  static TilePath parse(String path) {
    return TilePathText.parse(path);
  }

  /**
   * How many hashes of a tile exist in a tree of {@code size} entries: 0 to 256. For entry bundles
   * the level is 0.
   */
  static int width(int level, long index, long size) {
    int shift = level * Tree.TILE_HEIGHT;
    long hashes = shift < Long.SIZE ? size >>> shift : 0;
    if (index > hashes / Tree.TILE_WIDTH) {
      return 0;
    }
    return (int) Math.min(Tree.TILE_WIDTH, hashes - index * Tree.TILE_WIDTH);
  }

  /** Whether a tree of {@code size} entries has all that this names. */
  default boolean existsAt(long size) {
    int level = this instanceof Hashes hashes ? hashes.level() : 0;
    return width() <= width(level, index(), size);
  }
}
