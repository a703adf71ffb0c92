package dev.sotto.server.evidence;

import dev.sotto.ledger.Checkpoint;
import dev.sotto.ledger.Frontier;
import dev.sotto.ledger.Hash;
import dev.sotto.ledger.SignedNote;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The log as it grows within one commit. Takes a state, leaves it as it was, and yields the next.
 */
final class Growth {
  private final Map<Integer, Tail> tails = new HashMap<>();
  private final List<TileRows.Row> full = new ArrayList<>();
  private final Set<Integer> touched = new HashSet<>();
  private Frontier frontier;

  Growth(LogState from) {
    this.frontier = from.frontier();
    from.tails().forEach((level, row) -> tails.put(level, new Tail(row)));
  }

  /** Adds an entry of 32 bytes, whose leaf hash is {@code leaf}, and returns its index. */
  long append(byte[] entry, Hash leaf) {
    long index = frontier.size();
    put(TileRows.ENTRIES, index, Hash.of(entry));
    frontier = frontier.append(leaf, this::put);
    return index;
  }

  private void put(int level, long index, Hash value) {
    touched.add(level);
    Tail tail =
        tails.computeIfAbsent(
            level, l -> new Tail(new TileRows.Row(l, index / TileRows.WIDTH, new byte[0])));
    tail.add(value);
    if (tail.full()) {
      full.add(tail.row());
      tails.remove(level);
    }
  }

  /** The rows that are new or longer than they were. */
  List<TileRows.Row> rows() {
    List<TileRows.Row> rows = new ArrayList<>(full);
    tails.forEach(
        (level, tail) -> {
          if (touched.contains(level)) {
            rows.add(tail.row());
          }
        });
    return rows;
  }

  /** What the log commits to after this growth, to be signed as {@code origin}'s. */
  Checkpoint checkpoint(String origin) {
    return new Checkpoint(origin, frontier.size(), frontier.root());
  }

  /** The state after this growth, whose checkpoint {@code signed} is. */
  LogState state(SignedNote signed) {
    Map<Integer, TileRows.Row> rows = new HashMap<>();
    tails.forEach((level, tail) -> rows.put(level, tail.row()));
    return new LogState(signed, frontier, rows);
  }

  /** A row that is being filled. */
  private static final class Tail {
    private final int level;
    private final long index;
    private final byte[] data;
    private int length;

    Tail(TileRows.Row begun) {
      this.level = begun.level();
      this.index = begun.index();
      this.data = Arrays.copyOf(begun.data(), TileRows.WIDTH * Hash.BYTES);
      this.length = begun.data().length;
    }

    void add(Hash value) {
      value.copyTo(data, length);
      length += Hash.BYTES;
    }

    boolean full() {
      return length == data.length;
    }

    TileRows.Row row() {
      return new TileRows.Row(level, index, Arrays.copyOf(data, length));
    }
  }
}
