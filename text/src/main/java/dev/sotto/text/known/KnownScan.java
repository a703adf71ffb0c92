package dev.sotto.text.known;

import dev.sotto.text.Finding;
import dev.sotto.text.words.Words;
import java.util.List;

/** One pass over a text's words: each is looked up once, and what it may begin is asked. */
final class KnownScan {
  private static final int SHORTEST_SLIP = 4;
  private static final int CODES = Role.CODE | Role.CODE_START | Role.TAIL;

  private final Words words;
  private final KnownIdentifiers known;
  private final NameScan names;
  private final CodeScan codes;
  private final PhraseScan phrases;
  private final AddressScan addresses;
  private final BirthScan births;
  private final EndingScan endings;
  private final Base64Scan encoded;

  KnownScan(Words words, KnownIdentifiers known, int languages) {
    this.words = words;
    this.known = known;
    this.names = new NameScan(words, known, languages);
    this.codes = new CodeScan(words, known);
    this.phrases = new PhraseScan(words, known);
    this.addresses = new AddressScan(words, known);
    this.births = new BirthScan(words, known);
    this.endings = new EndingScan(words, known);
    this.encoded = new Base64Scan(words, known, languages);
  }

  /** Everything, base64 included. */
  void find(List<Finding> out) {
    findPlain(out);
    for (int w = 0; w < words.count(); w++) {
      if (words.length(w) >= Base64Scan.SHORTEST && encoded.isMixed(w)) {
        encoded.at(w, out);
      }
    }
  }

  /** What stands in the text as it is. */
  void findPlain(List<Finding> out) {
    int count = words.count();
    for (int w = 0; w < count; w++) {
      long key = words.key(w);
      int roles = known.table.roles(key);
      if (roles != 0) {
        told(w, roles, out);
      } else if (words.hasDigit(w)) {
        names.at(w, names.core(w), out);
        codes.at(w, out);
        if (words.isMixed(w)) {
          endings.masked(w, out);
        }
      } else if (words.length(w) >= SHORTEST_SLIP) {
        names.at(w, names.slip(w), out);
      }
      if (!words.hasDigit(w) && (words.length(w) == 1 || isSaid(key))) {
        codes.at(w, out);
      }
    }
  }

  private static boolean isSaid(long key) {
    return (Vocabulary.roles(key) & (Role.SPELLED | Role.MULTIPLE)) != 0;
  }

  private void told(int word, int roles, List<Finding> out) {
    names.at(word, (roles & Role.NAME) == 0 ? names.part(word) : roles & Role.NAME, out);
    if ((roles & CODES) != 0 || words.hasDigit(word)) {
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
    if ((roles & Role.TAIL) != 0) {
      endings.at(word, out);
    }
  }
}
