package dev.sotto.text.known;

import dev.sotto.text.words.WordKey;
import java.util.Arrays;

/** Names of months in seven languages, long and short, folded. */
final class Months {
  private static final String[] NAMES = {
    "january jan januar janner janvier janv enero ene gennaio gen januari janeiro",
    "february feb februar fevrier fevr febrero febbraio februari fevereiro fev",
    "march mar marz maerz mars marzo maart mrt marco",
    "april apr avril avr abril abr aprile",
    "may mai mayo maggio mag mei maio",
    "june jun juni juin junio giugno giu junho",
    "july jul juli juillet juil julio luglio lug julho",
    "august aug aout agosto ago augustus ag",
    "september sep sept septembre septiembre setiembre settembre set setembro",
    "october oct oktober okt octobre octubre ottobre ott outubro out",
    "november nov novembre noviembre novembro",
    "december dec dezember dez decembre diciembre dic dicembre dezembro"
  };
  private static final long[][] KEYS =
      Arrays.stream(NAMES)
          .map(names -> Arrays.stream(names.split(" ")).mapToLong(WordKey::of).toArray())
          .toArray(long[][]::new);

  private Months() {}

  /** The keys of the names of a month, 1 to 12. */
  static long[] keys(int month) {
    return KEYS[month - 1];
  }

  /** Whether the key is that of a month's name. */
  static boolean is(long key) {
    for (int month = 1; month <= KEYS.length; month++) {
      if (is(month, key)) {
        return true;
      }
    }
    return false;
  }

  static boolean is(int month, long key) {
    for (long name : KEYS[month - 1]) {
      if (name == key) {
        return true;
      }
    }
    return false;
  }
}
