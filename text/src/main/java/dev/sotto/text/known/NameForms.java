package dev.sotto.text.known;

import dev.sotto.text.words.WordKey;
import dev.sotto.text.words.WordSet;
import java.util.List;

/** Prepares names: their parts, nicknames, genitives, and parts written together. */
final class NameForms {
  private static final int MOST_PARTS = 8;
  private static final int SHORTEST_SKELETON = 4;
  private static final WordSet TITLES =
      WordSet.of(
          List.of(
              "dr",
              "prof",
              "mr",
              "mrs",
              "ms",
              "miss",
              "mx",
              "sir",
              "herr",
              "frau",
              "mme",
              "mlle",
              "monsieur",
              "madame",
              "sr",
              "sra",
              "srta",
              "don",
              "dona",
              "senor",
              "senora",
              "sig",
              "signor",
              "signora",
              "dott",
              "meneer",
              "mevrouw",
              "dhr",
              "mevr",
              "senhor",
              "senhora",
              "jr",
              "phd",
              "med",
              "ing",
              "dipl",
              "ii",
              "iii",
              "professor"));
  private static final WordSet PARTICLES =
      WordSet.of(
          List.of(
              "von", "van", "de", "der", "den", "di", "da", "do", "dos", "das", "du", "le", "la",
              "las", "los", "del", "della", "ter", "ten", "zu", "al", "el", "bin", "ben", "ibn",
              "vom", "zum", "te", "dei", "degli", "e", "y", "d", "l", "o", "und", "and", "op", "af",
              "av"));

  private final WordTable table;
  private final Typos typos;
  private final int[] parts = new int[MOST_PARTS];
  private int count;
  private int initials;
  private int letters;

  NameForms(WordTable table, Typos typos) {
    this.table = table;
    this.typos = typos;
  }

  /** Letters a to z that parts begin with, as bits. */
  int initials() {
    return initials;
  }

  /** Letters a to z that stand alone in a name, as bits. */
  int letters() {
    return letters;
  }

  /** Adds a name as it is written: "Keller, Anna", "Dr. Anna von Keller". */
  void add(Parts name) {
    count = 0;
    for (int w = 0; w < name.count; w++) {
      long key = name.key(w);
      if (name.length(w) == 1 && name.isLetters(w)) {
        letters |= bit(name.chars[name.start(w)]);
      }
      if (name.count > 1 && PARTICLES.contains(key)) {
        table.add(key, Role.PARTICLE);
      } else if (name.isLetters(w) && name.length(w) > 1 && !TITLES.contains(key)) {
        addPart(name, w);
      }
    }
    for (int first = 0; first < count; first++) {
      for (int second = first + 1; second < count; second++) {
        addPair(name, parts[first], parts[second]);
      }
    }
    if (name.count > 2) {
      table.add(name.joined(0, name.count), Role.JOINED);
    }
  }

  private void addPart(Parts name, int w) {
    long key = name.key(w);
    addExact(key);
    if (name.umlaut(w) != key) {
      addExact(name.umlaut(w));
    }
    long skeleton = name.skeleton(w);
    if (skeleton != key && name.length(w) > SHORTEST_SKELETON) {
      addExact(skeleton);
    }
    for (long nickname : Nicknames.of(key)) {
      table.add(nickname, Role.NICKNAME);
      table.add(WordKey.next(nickname, 's'), Role.NICKNAME_S);
    }
    typos.add(name.chars, name.start(w), name.end(w));
    initials |= bit(name.chars[name.start(w)]);
    if (count < MOST_PARTS) {
      parts[count++] = w;
    }
  }

  private static int bit(char c) {
    return c >= 'a' && c <= 'z' ? 1 << (c - 'a') : 0;
  }

  private void addExact(long key) {
    table.add(key, Role.EXACT);
    table.add(WordKey.next(key, 's'), Role.EXACT_S);
  }

  /** Two parts in one word, either way round, or one of them as its initial, as in user names. */
  private void addPair(Parts name, int a, int b) {
    addJoined(name, a, b);
    addJoined(name, b, a);
  }

  private void addJoined(Parts name, int a, int b) {
    char initial = name.chars[name.start(a)];
    long whole = name.key(name.key(a), name.start(b), name.end(b));
    table.add(whole, Role.JOINED);
    if (name.length(b) >= 4) {
      long behind = WordKey.next(WordKey.EMPTY, initial);
      table.add(name.key(behind, name.start(b), name.end(b)), Role.JOINED);
      table.add(WordKey.next(name.key(b), initial), Role.JOINED);
    }
  }
}
