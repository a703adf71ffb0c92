package dev.sotto.text.known;

import dev.sotto.text.words.WordKey;

/**
 * What each folded word is to the subject, by its key: bits of {@link Role}. Open addressing, at
 * most half full, so that most words of a text are told from all of these with one look. Filled
 * first, then only read.
 */
final class WordTable {
  private static final int FILTER_BITS = 1 << 13;

  private long[] keys;
  private int[] roles;
  private int count;

  /** A bit for each key's place, so that most other words are told from one small array. */
  private final long[] filter = new long[FILTER_BITS / Long.SIZE];

  WordTable(int slots) {
    keys = new long[slots];
    roles = new int[slots];
  }

  /** The roles of {@code key}; 0 for a word that is nothing to the subject. */
  int roles(long key) {
    int bit = WordKey.slot(key, FILTER_BITS);
    return (filter[bit >>> 6] >>> bit & 1) == 0 ? 0 : find(key);
  }

  private int find(long key) {
    int mask = keys.length - 1;
    int at = WordKey.slot(key, keys.length);
    while (roles[at] != 0 && keys[at] != key) {
      at = (at + 1) & mask;
    }
    return roles[at];
  }

  /** Adds roles; of two parts of a name or two kinds of code, the lower stays. */
  void add(long key, int more) {
    if (count * 2 >= keys.length) {
      grow();
    }
    int bit = WordKey.slot(key, FILTER_BITS);
    filter[bit >>> 6] |= 1L << bit;
    int mask = keys.length - 1;
    int at = WordKey.slot(key, keys.length);
    while (roles[at] != 0 && keys[at] != key) {
      at = (at + 1) & mask;
    }
    if (roles[at] == 0) {
      keys[at] = key;
      count++;
    }
    roles[at] = Role.join(roles[at], more);
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldRoles = roles;
    keys = new long[oldKeys.length * 2];
    roles = new int[oldKeys.length * 2];
    count = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldRoles[i] != 0) {
        add(oldKeys[i], oldRoles[i]);
      }
    }
  }
}
