package dev.sotto.text.detect;

/** The lists of street words as phrases. */
final class StreetWords {
  private StreetWords() {}

  static Phrases<Boolean> phrases(String section) {
    Phrases<Boolean> phrases = new Phrases<>();
    WordList.set("streets.txt", section).forEach(p -> phrases.addExactly(p, true));
    return phrases;
  }
}
