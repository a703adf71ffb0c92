package dev.sotto.server.evidence;

import dev.sotto.ledger.EntryBundle;
import dev.sotto.ledger.Hash;
import dev.sotto.ledger.HashReader;
import dev.sotto.ledger.LogException;
import dev.sotto.ledger.LogSource;
import dev.sotto.ledger.TilePath;
import dev.sotto.server.store.Batch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The rows of {@code log_tile}. A row grows at its end only, so the first {@code width} values of
 * one are the partial tile of an earlier size. Bound to one handle.
 */
final class TileRows implements HashReader, LogSource {
  /** The level that holds entries instead of hashes. */
  static final int ENTRIES = -1;

  /** Values in a full row. */
  static final int WIDTH = 256;

  private final Handle handle;

  TileRows(Handle handle) {
    this.handle = handle;
  }

  /** One row: {@code data} has 32 bytes a value. */
  record Row(int level, long index, byte[] data) {}

  @Override
  public List<Hash> read(int level, long first, int count) {
    int offset = (int) (first % WIDTH);
    byte[] data = values(level, first / WIDTH, offset + count);
    List<Hash> hashes = new ArrayList<>(count);
    for (int i = offset; i < offset + count; i++) {
      hashes.add(Hash.at(data, i * Hash.BYTES));
    }
    return hashes;
  }

  @Override
  public byte[] read(TilePath path) {
    return switch (path) {
      case TilePath.Hashes tile -> values(tile.level(), tile.index(), tile.width());
      case TilePath.Entries bundle ->
          EntryBundle.write(entries(values(ENTRIES, bundle.index(), bundle.width())));
    };
  }

  private static List<byte[]> entries(byte[] values) {
    List<byte[]> entries = new ArrayList<>();
    for (int at = 0; at < values.length; at += Hash.BYTES) {
      entries.add(Arrays.copyOfRange(values, at, at + Hash.BYTES));
    }
    return entries;
  }

  /** The entry at {@code index}. */
  byte[] entry(long index) {
    return read(ENTRIES, index, 1).getFirst().bytes();
  }

  /** The first {@code width} values of a row. */
  private byte[] values(int level, long index, int width) {
    byte[] data = data(level, index).orElseThrow(() -> missing(level, index));
    if (data.length < width * Hash.BYTES) {
      throw missing(level, index);
    }
    return Arrays.copyOf(data, width * Hash.BYTES);
  }

  /** The whole row. */
  Optional<byte[]> data(int level, long index) {
    return handle
        .createQuery("SELECT data FROM log_tile WHERE level = :level AND idx = :idx")
        .bind("level", level)
        .bind("idx", index)
        .mapTo(byte[].class)
        .findOne();
  }

  private static LogException missing(int level, long index) {
    return new LogException(
        LogException.Code.MISSING,
        "the database lacks values of row " + index + " of level " + level);
  }

  /** Writes rows, each new or longer than it was. */
  void write(Collection<Row> rows) {
    String sql =
        "INSERT INTO log_tile (level, idx, data) VALUES (?, ?, ?)"
            + " ON CONFLICT (level, idx) DO UPDATE SET data = excluded.data";
    Batch.run(
        handle,
        sql,
        rows,
        (statement, row) -> {
          statement.setInt(1, row.level());
          statement.setLong(2, row.index());
          statement.setBytes(3, row.data());
        });
  }

  /** What is stored of a level. */
  record Extent(int level, long rows, long lastIndex, long bytes) {}

  /** The extent of every level, the lowest first. */
  List<Extent> extents() {
    return handle
        .createQuery(
            "SELECT level, COUNT(*) AS n, MAX(idx) AS last, SUM(LENGTH(data)) AS bytes"
                + " FROM log_tile GROUP BY level ORDER BY level")
        .map(
            (row, context) ->
                new Extent(
                    row.getInt("level"),
                    row.getLong("n"),
                    row.getLong("last"),
                    row.getLong("bytes")))
        .list();
  }

  /** The extents that a log of {@code size} entries must have. */
  static List<Extent> extentsOf(long size) {
    List<Extent> extents = new ArrayList<>();
    for (int level = ENTRIES; values(level, size) > 0; level++) {
      long values = values(level, size);
      long rows = (values + WIDTH - 1) / WIDTH;
      extents.add(new Extent(level, rows, rows - 1, values * Hash.BYTES));
    }
    return extents;
  }

  /** How many values of a level a log of {@code size} entries has. */
  static long values(int level, long size) {
    return level <= 0 ? size : level < 8 ? size >>> 8 * level : 0;
  }
}
