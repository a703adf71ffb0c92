package dev.sotto.ledger;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A log in memory: keeps entries and tile hashes, as a store does. */
final class MemoryLog implements HashReader, LogSource {
  final List<byte[]> entries = new ArrayList<>();
  private final Map<Integer, List<Hash>> levels = new HashMap<>();
  Frontier frontier = Frontier.EMPTY;

  /** A log whose entry {@code i} is {@code i} as four bytes. */
  static MemoryLog ofSize(int size) {
    MemoryLog log = new MemoryLog();
    for (int i = 0; i < size; i++) {
      log.append(ByteBuffer.allocate(4).putInt(i).array());
    }
    return log;
  }

  void append(byte[] entry) {
    entries.add(entry);
    frontier =
        frontier.append(
            TreeHash.leaf(entry),
            (level, index, hash) -> {
              List<Hash> hashes = level(level);
              if (hashes.size() != index) {
                throw new IllegalStateException("level " + level + " skips to " + index);
              }
              hashes.add(hash);
            });
  }

  List<Hash> level(int level) {
    return levels.computeIfAbsent(level, l -> new ArrayList<>());
  }

  void clear() {
    entries.clear();
    levels.clear();
    frontier = Frontier.EMPTY;
  }

  Tree tree() {
    return new Tree(entries.size(), this);
  }

  Hash leaf(int index) {
    return TreeHash.leaf(entries.get(index));
  }

  Checkpoint checkpoint() {
    return new Checkpoint("log.example.com", frontier.size(), frontier.root());
  }

  @Override
  public List<Hash> read(int level, long first, int count) {
    return level(level).subList((int) first, (int) first + count);
  }

  @Override
  public byte[] read(TilePath path) {
    int first = (int) path.index() * Tree.TILE_WIDTH;
    if (path instanceof TilePath.Hashes tile) {
      byte[] bytes = new byte[path.width() * Hash.BYTES];
      List<Hash> hashes = read(tile.level(), first, path.width());
      for (int i = 0; i < hashes.size(); i++) {
        hashes.get(i).copyTo(bytes, i * Hash.BYTES);
      }
      return bytes;
    }
    return EntryBundle.write(entries.subList(first, first + path.width()));
  }
}
