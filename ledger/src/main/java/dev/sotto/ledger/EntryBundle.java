package dev.sotto.ledger;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Up to 256 entries, each behind its length as a big-endian uint16 (C2SP tlog-tiles). */
public final class EntryBundle {
  /** The most bytes of an entry. */
  public static final int MAX_ENTRY = 65_535;

  private EntryBundle() {}

  /**
   * @param entries 1 to 256
   * @throws LogException {@code OUT_OF_RANGE} when there are more, none, or one is too long
   */
  public static byte[] write(List<byte[]> entries) {
    if (entries.isEmpty() || entries.size() > Tree.TILE_WIDTH) {
      throw LogException.outOfRange("a bundle has 1 to 256 entries, got " + entries.size());
    }
    ByteArrayOutputStream bundle = new ByteArrayOutputStream();
    for (byte[] entry : entries) {
      if (entry.length > MAX_ENTRY) {
        throw LogException.outOfRange("an entry has at most 65535 bytes, got " + entry.length);
      }
      bundle.write(entry.length >>> 8);
      bundle.write(entry.length);
      bundle.write(entry, 0, entry.length);
    }
    return bundle.toByteArray();
  }

  /**
   * @param width how many entries the bundle must hold
   * @throws LogException {@code MALFORMED} when it holds more, fewer or part of one
   */
  public static List<byte[]> parse(byte[] bundle, int width) {
    List<byte[]> entries = new ArrayList<>(width);
    int at = 0;
    while (at < bundle.length) {
      if (entries.size() == width || bundle.length - at < 2) {
        throw LogException.malformed("bytes after the last entry of a bundle");
      }
      int length = (bundle[at] & 0xff) << 8 | bundle[at + 1] & 0xff;
      at += 2;
      if (bundle.length - at < length) {
        throw LogException.malformed("a bundle ends within an entry");
      }
      entries.add(Arrays.copyOfRange(bundle, at, at + length));
      at += length;
    }
    if (entries.size() != width) {
      throw LogException.malformed(
          "a bundle must hold " + width + " entries, got " + entries.size());
    }
    return entries;
  }
}
