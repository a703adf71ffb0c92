package dev.sotto.text.mask;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Words that stand around names, and words that names are made of. */
final class Words {
  /** Forms of address and titles of the seven languages, folded, that are nobody's name. */
  private static final Set<String> TITLES =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "miss",
          "dr",
          "prof",
          "professor",
          "doctor",
          "herr",
          "herrn",
          "frau",
          "fraulein",
          "mme",
          "mlle",
          "monsieur",
          "madame",
          "mademoiselle",
          "sr",
          "sra",
          "srta",
          "senor",
          "senora",
          "senorita",
          "signor",
          "signora",
          "signore",
          "signorina",
          "dott",
          "dottssa",
          "dhr",
          "mevr",
          "mevrouw",
          "meneer",
          "senhor",
          "senhora");

  /** Those that may be a name or an initial. */
  private static final Set<String> OTHER_TITLES =
      Set.of("m", "mx", "sir", "madam", "hr", "fr", "don", "dona", "sig", "sigra", "mw", "dra");

  private static final Set<String> PARTICLES =
      Set.of(
          "van", "von", "vom", "zu", "zum", "zur", "de", "del", "della", "delle", "dello", "di",
          "da", "do", "dos", "das", "du", "des", "der", "den", "la", "le", "ten", "ter", "te", "el",
          "al", "bin", "ibn", "y", "e", "st", "san", "santa");

  private static final Set<String> ENDINGS = Set.of("jr", "sr", "ii", "iii", "iv", "phd", "md");

  /** Names that are everyday words too: not enough, alone, to say that a name recurs. */
  private static final Set<String> EVERYDAY =
      Set.of(
          "will",
          "may",
          "mark",
          "bill",
          "rose",
          "hope",
          "grace",
          "art",
          "rich",
          "price",
          "page",
          "day",
          "long",
          "best",
          "young",
          "king",
          "brown",
          "white",
          "black",
          "green",
          "gray",
          "grey",
          "june",
          "april",
          "august",
          "summer",
          "joy",
          "faith",
          "chase",
          "case",
          "cash",
          "major",
          "sunny",
          "early",
          "field",
          "street",
          "church",
          "wood",
          "woods",
          "house",
          "bank",
          "banks",
          "order",
          "angel",
          "guy",
          "pat",
          "sue",
          "drew",
          "earnest",
          "frank",
          "dear",
          "love",
          "good",
          "sales",
          "service",
          "the",
          "and",
          "you",
          "your",
          "for",
          "not",
          "are",
          "der",
          "die",
          "das",
          "und",
          "sie",
          "ich",
          "von",
          "van",
          "les",
          "des",
          "que",
          "con",
          "per",
          "una",
          "het",
          "een",
          "uma",
          "com",
          "hello",
          "thanks",
          "please",
          "customer",
          "agent",
          "kunde",
          "client",
          "cliente",
          "klant",
          "name",
          "yes",
          "null",
          "true",
          "false",
          "none",
          "lang",
          "klein",
          "gross",
          "jung",
          "alt",
          "weiss",
          "schwarz",
          "braun",
          "sommer",
          "winter",
          "petit",
          "grand",
          "blanc",
          "bueno",
          "santo",
          "mai",
          "marz",
          "sol",
          "luz",
          "mar");

  private Words() {}

  /** Lower case, without accents and the marks at its ends. */
  static String fold(String word) {
    String bare = Normalizer.normalize(word, Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder(bare.length());
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      if (c == '\u00df') {
        folded.append("ss");
      } else if (Character.isLetterOrDigit(c)) {
        folded.append(c);
      }
    }
    return folded.toString().toLowerCase(Locale.ROOT);
  }

  /** Whether the word is a title and surely no part of the name. */
  static boolean title(String word) {
    return TITLES.contains(fold(word));
  }

  /** Whether the word may be a title. */
  static boolean perhapsTitle(String word) {
    return title(word) || OTHER_TITLES.contains(fold(word));
  }

  static boolean particle(String word) {
    return PARTICLES.contains(fold(word));
  }

  static boolean ending(String word) {
    return ENDINGS.contains(fold(word));
  }

  static boolean everyday(String word) {
    return EVERYDAY.contains(fold(word));
  }
}
