package dev.sotto.text.known;

import dev.sotto.text.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts of a subject's names, by skeleton. */
final class NameIndex {
  /** How a word is a part of the name. */
  enum Part {
    EXACT,
    NICKNAME,
    JOINED,
    TYPO,
    PARTICLE
  }

  private static final Set<String> TITLES =
      Set.of(
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
          "professor");
  private static final Set<String> PARTICLES =
      Set.of(
          "von", "van", "de", "der", "den", "di", "da", "do", "dos", "das", "du", "le", "la", "las",
          "los", "del", "della", "ter", "ten", "zu", "al", "el", "bin", "ben", "ibn", "vom", "zum",
          "te", "dei", "degli", "e", "y", "d", "l", "o", "und", "and", "op", "af", "av");

  private final Map<String, Part> parts = new HashMap<>();
  private final Set<Character> initials = new HashSet<>();
  private final Typos typos = new Typos();

  /** Adds a name as it is written: "Keller, Anna", "Dr. Anna von Keller". */
  void add(String name) {
    Words words = Words.of(name);
    List<String> found = new ArrayList<>();
    for (int w = 0; w < words.count(); w++) {
      String folded = words.folded(w);
      boolean particle = PARTICLES.contains(folded) && words.count() > 1;
      if (particle) {
        parts.putIfAbsent(Skeleton.ofFolded(folded), Part.PARTICLE);
      } else if (!TITLES.contains(folded) && words.isLetters(w) && (words.length(w) > 1)) {
        found.add(Skeleton.ofFolded(folded));
        addPart(folded);
      }
    }
    addJoined(name, found);
  }

  private void addPart(String folded) {
    String skeleton = Skeleton.ofFolded(folded);
    parts.put(skeleton, Part.EXACT);
    initials.add(skeleton.charAt(0));
    typos.add(skeleton);
    for (String nickname : Nicknames.of(folded)) {
      parts.putIfAbsent(Skeleton.ofFolded(nickname), Part.NICKNAME);
    }
  }

  /** First and last part in one word, as in user names; and hyphenated parts without the hyphen. */
  private void addJoined(String name, List<String> found) {
    if (found.size() >= 2) {
      String first = found.get(0);
      String last = found.get(found.size() - 1);
      parts.putIfAbsent(first + last, Part.JOINED);
      parts.putIfAbsent(last + first, Part.JOINED);
      parts.putIfAbsent(String.join("", found), Part.JOINED);
      if (last.length() >= 4) {
        parts.putIfAbsent(first.charAt(0) + last, Part.JOINED);
      }
    }
    for (String piece : name.split("[\\s,]+")) {
      Words words = Words.of(piece);
      if (words.count() > 1) {
        StringBuilder joined = new StringBuilder();
        for (int w = 0; w < words.count(); w++) {
          joined.append(words.folded(w));
        }
        parts.putIfAbsent(Skeleton.ofFolded(joined.toString()), Part.JOINED);
      }
    }
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  /** How the folded word is a part of the name, or null. */
  @Nullable Part partOf(String folded) {
    return parts.get(Skeleton.ofFolded(folded));
  }

  /** Whether the folded word is a slip of a part. */
  boolean isTypo(String folded) {
    return folded.length() >= 4 && typos.nameOf(Skeleton.ofFolded(folded)) != null;
  }

  boolean isInitial(char c) {
    return initials.contains(Skeleton.of(String.valueOf(c)).charAt(0));
  }
}
