package dev.sotto.text.known;

import dev.sotto.text.words.WordKey;
import dev.sotto.text.words.WordSet;
import java.util.ArrayList;
import java.util.List;

/** Words of streets and their abbreviations: one key for Street and St., Straße and Str. */
final class Streets {
  /** Endings of street names in one word, which may be cut to "str". */
  static final String[] LONG = {"strasse", "straat", "str"};

  private static final String[] TYPE_ENDINGS = {
    "strasse", "straat", "str", "weg", "laan", "gasse", "allee", "gracht", "platz", "plein", "kade"
  };
  private static final String[][] GROUPS = {
    {"st", "street", "saint", "sint", "san"},
    {"rd", "road"},
    {"ave", "avenue", "av", "avenida", "avda", "avd"},
    {"blvd", "boulevard", "bd", "bld"},
    {"dr", "drive"},
    {"ln", "lane"},
    {"ct", "court"},
    {"pl", "place", "platz", "plaza", "pza"},
    {"sq", "square"},
    {"hwy", "highway"},
    {"pkwy", "parkway"},
    {"ter", "terrace", "terr"},
    {"c", "calle", "cl"},
    {"pzza", "piazza", "p"},
    {"v", "via"},
    {"vle", "viale"},
    {"r", "rua", "rue"},
    {"tv", "travessa", "travesia"},
    {"apt", "apartment", "appartement", "app", "apto", "unit", "suite", "ste"},
    {"str", "strasse", "straat"},
    {"ch", "chemin"},
    {"n", "north", "no", "nr"},
    {"s", "south"},
    {"e", "east"},
    {"w", "west"}
  };
  private static final int DIRECTIONS_FROM = 21;
  private static final int UNIT = 18;
  private static final WordTable GROUP = new WordTable(256);
  private static final List<long[]> KEYS = new ArrayList<>();

  private static final WordSet SMALL =
      WordSet.of(
          List.of(
              "del", "des", "the", "der", "die", "das", "den", "dem", "van", "von", "vom", "zum",
              "zur", "dos", "les", "los", "las", "und", "and", "sur", "aux", "dei", "della",
              "delle", "degli", "dello", "flat", "floor", "piso", "etage", "bis"));

  static {
    for (int g = 0; g < GROUPS.length; g++) {
      long[] keys = new long[GROUPS[g].length];
      for (int i = 0; i < keys.length; i++) {
        keys[i] = WordKey.of(GROUPS[g][i]);
        GROUP.add(keys[i], g + 1 << Role.VALUE_SHIFT);
      }
      KEYS.add(keys);
    }
  }

  private Streets() {}

  /** The group of abbreviations of a word, or -1. */
  static int group(long key) {
    return Role.value(GROUP.roles(key)) - 1;
  }

  /** The keys of all words of a group; the first stands for all. */
  static long[] keys(int group) {
    return KEYS.get(group);
  }

  /** Whether a group's words name a kind of street. */
  static boolean isType(int group) {
    return group >= 0 && group < DIRECTIONS_FROM && group != UNIT;
  }

  /** Whether a word is an article or tells a floor, not a place. */
  static boolean isSmall(long key) {
    return SMALL.contains(key);
  }

  /** Whether a word ends as names of streets do in German and Dutch. */
  static boolean endsAsStreet(Parts parts, int word) {
    for (String ending : TYPE_ENDINGS) {
      if (parts.length(word) > ending.length() && parts.endsWith(word, ending)) {
        return true;
      }
    }
    return false;
  }
}
