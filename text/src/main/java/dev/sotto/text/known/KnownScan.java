package dev.sotto.text.known;

import dev.sotto.text.Finding;
import dev.sotto.text.words.Words;
import java.util.List;

/** One pass over a text's words: each is looked up once, and what it may begin is asked. */
final class KnownScan {
  private static final int SHORTEST_SLIP = 4;
  private static final int CODES =
      Role.CODE | Role.CODE_START | Role.SPELLED | Role.MULTIPLE | Role.TAIL;

  private final Words words;
  private final KnownIdentifiers known;
  private final NameScan names;
  private final CodeScan codes;
  private final PhraseScan phrases;
  private final AddressScan addresses;
  private final BirthScan births;

  KnownScan(Words words, KnownIdentifiers known) {
    this.words = words;
    this.known = known;
    this.names = new NameScan(words, known);
    this.codes = new CodeScan(words, known);
    this.phrases = new PhraseScan(words, known);
    this.addresses = new AddressScan(words, known);
    this.births = new BirthScan(words, known);
  }

  void find(List<Finding> out) {
    int count = words.count();
    for (int w = 0; w < count; w++) {
      int roles = known.table.roles(words.key(w));
      if (roles != 0) {
        told(w, roles, out);
      } else if (words.hasDigit(w)) {
        names.at(w, names.core(w), out);
        codes.at(w, out);
      } else if (words.length(w) >= SHORTEST_SLIP) {
        names.at(w, names.slip(w), out);
      } else if (words.length(w) == 1) {
        codes.at(w, out);
      }
    }
  }

  private void told(int word, int roles, List<Finding> out) {
    names.at(word, (roles & Role.NAME) == 0 ? names.part(word) : roles & Role.NAME, out);
    if ((roles & CODES) != 0 || words.hasDigit(word) || words.length(word) == 1) {
      codes.at(word, out);
    }
    if ((roles & Role.PHRASE) != 0) {
      phrases.at(word, out);
    }
    if ((roles & Role.ADDRESS) != 0) {
      addresses.at(word, out);
    }
    if ((roles & Role.MONTH) != 0) {
      births.at(word, out);
    }
  }
}
