package dev.sotto.text.known;

import dev.sotto.text.words.WordKey;
import java.util.List;

/**
 * Words that are read in a way of their own, whoever the subject is: numbers and marks said as
 * words, and what tells that a number's last digits follow.
 */
final class Vocabulary {
  private static final int SLOTS = 2048;
  private static final WordTable WORDS = load();

  private Vocabulary() {}

  /** The roles of a word, whoever the subject is. */
  static int roles(long key) {
    return WORDS.roles(key);
  }

  private static WordTable load() {
    WordTable words = new WordTable(SLOTS);
    for (List<String> line : Lists.read("spelled-digits.txt")) {
      for (String entry : line) {
        int at = entry.indexOf('=');
        int value = Integer.parseInt(entry.substring(0, at));
        words.add(WordKey.of(entry.substring(at + 1)), Role.spelled(value));
      }
    }
    return words;
  }

  static {
    addAll(
        Role.SPOKEN,
        "at dot punkt point punto punt ponto arobase arroba chiocciola apenstaartje dash underscore"
            + " hyphen unterstrich bindestrich tiret guion trattino");
    addAll(
        Role.ENDING,
        "ending ends end last final endet enden endend endziffern letzte letzten termine terminant"
            + " finissant finit derniers dernier termina terminada terminado acaba ultimos ultimas"
            + " ultimi ultime finisce finale finali eindigt eindigend laatste finais");
    addAll(Role.LINK, "and und y e et en");
    addAll(Role.multiple(2), "double doppel doble doppio dubbel duplo");
    addAll(Role.multiple(3), "triple dreifach triplo");
  }

  private static void addAll(int role, String words) {
    for (String word : words.split(" ")) {
      WORDS.add(WordKey.of(word), role);
    }
  }
}
