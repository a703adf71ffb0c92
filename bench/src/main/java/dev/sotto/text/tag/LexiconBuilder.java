package dev.sotto.text.tag;

import dev.sotto.text.tag.LabelledText.Span;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Puts name lists, places, cues and frequent words together into a {@link Lexicon}. */
final class LexiconBuilder {
  /** Lists begin with the names that are met most; so many of them count as common. */
  private static final int COMMON_CENSUS_FIRST = 800;

  private static final int COMMON_CENSUS_LAST = 3000;
  private static final int SLOTS = 1 << 19;
  private static final int COMMON_WORD_COUNT = 4;
  private static final int VERY_COMMON_WORD_COUNT = 120;

  private final Map<Integer, Integer> flags = new TreeMap<>();

  /** Clusters of each word that has any. */
  private final Map<Integer, Integer> clusters;

  private LexiconBuilder(WordClusters words) {
    this.clusters = words.numbers();
  }

  static Lexicon build(NameLists lists, WordClusters words, List<LabelledText> texts) {
    LexiconBuilder b = new LexiconBuilder(words);
    b.names(lists);
    b.places(lists);
    b.frequent(texts);
    b.ownWords();
    b.cues();
    words.twofold().forEach(word -> b.flags.merge(word, Lexicon.OTHER_FORM, (a, c) -> a | c));
    words.numbers().keySet().forEach(word -> b.flags.merge(word, 0, (a, c) -> a));
    return b.pack();
  }

  private void names(NameLists lists) {
    lists.first.forEach(
        (list, names) -> {
          boolean census = list.startsWith("us-");
          boolean ranked = census && !list.equals("us-more");
          boolean common = !census && !list.equals("nl") && !list.equals("world");
          for (int i = 0; i < names.size(); i++) {
            boolean known = common || (ranked && i < COMMON_CENSUS_FIRST);
            addParts(names.get(i), known ? Lexicon.FIRST_COMMON : Lexicon.FIRST_RARE);
          }
        });
    lists.last.forEach(
        (list, names) -> {
          for (int i = 0; i < names.size(); i++) {
            boolean common =
                (list.equals("us") && i < COMMON_CENSUS_LAST)
                    || list.equals("fr")
                    || list.equals("it")
                    || list.equals("pt");
            addParts(names.get(i), common ? Lexicon.LAST_COMMON : Lexicon.LAST_RARE);
          }
        });
  }

  private void places(NameLists lists) {
    lists.cities.values().forEach(list -> list.forEach(this::place));
    lists.places.forEach(this::place);
    for (String street : lists.streets) {
      addParts(street, Lexicon.STREET_PART);
    }
    lists.countries.values().forEach(list -> list.forEach(this::country));
  }

  private void country(String name) {
    for (String part : parts(name)) {
      if (part.length() > 2 && Character.isUpperCase(part.charAt(0))) {
        add(part, Lexicon.COUNTRY);
      }
    }
  }

  private void place(String name) {
    boolean one = parts(name).length == 1;
    addParts(name, one ? Lexicon.CITY : Lexicon.CITY_PART);
  }

  private static String[] parts(String name) {
    return name.split("[\\s\\-'’./,()]+");
  }

  private void addParts(String name, int flag) {
    for (String part : parts(name)) {
      if (part.length() > 1) {
        add(part, flag);
      }
    }
  }

  private void add(String word, int flag) {
    flags.merge(Folding.hash(word), flag, (a, b) -> a | b);
  }

  private void frequent(List<LabelledText> texts) {
    Map<Integer, Integer> counts = new HashMap<>();
    Lexicon none = Lexicon.empty();
    Tokens tokens = new Tokens(Tokens.MOST);
    for (LabelledText text : texts) {
      Tokenizer tokenizer = new Tokenizer(text.text(), none, tokens);
      int at = 0;
      int length = text.text().length();
      while (at < length) {
        at = tokenizer.read(at, length);
        for (int i = 0; i < tokens.count; i++) {
          if (tokens.shape[i] == Shape.LOWER && outside(text, tokens.start[i])) {
            counts.merge(tokens.word[i], 1, Integer::sum);
          }
        }
      }
    }
    counts.forEach(
        (word, n) -> {
          if (n >= COMMON_WORD_COUNT) {
            int flag = Lexicon.COMMON_WORD;
            if (n >= VERY_COMMON_WORD_COUNT) {
              flag |= Lexicon.VERY_COMMON_WORD;
            }
            flags.merge(word, flag, (a, b) -> a | b);
          }
        });
  }

  private static boolean outside(LabelledText text, int at) {
    for (Span s : text.spans()) {
      if (s.start() <= at && at < s.end()) {
        return false;
      }
      if (s.start() > at) {
        break;
      }
    }
    return true;
  }

  private void ownWords() {
    for (String resource : List.of("words.txt", "goods.txt")) {
      for (String[] line : NameLists.words(resource)) {
        for (int i = 1; i < line.length; i++) {
          add(line[i], Lexicon.COMMON_WORD);
        }
      }
    }
  }

  private void cues() {
    for (String[] line : NameLists.words("cues.txt")) {
      int cue = Cue.valueOf(line[0].toUpperCase(Locale.ROOT)).code;
      for (int i = 1; i < line.length; i++) {
        flags.merge(
            Folding.hash(line[i]),
            cue << Lexicon.CUE_SHIFT,
            (a, b) -> (a & Lexicon.CUE_MASK) == 0 ? a | b : a);
      }
    }
  }

  private Lexicon pack() {
    short[] prints = new short[SLOTS];
    short[] values = new short[SLOTS];
    int[] numbers = new int[SLOTS];
    int shift = Integer.numberOfLeadingZeros(SLOTS / Lexicon.BUCKET) + 1;
    int dropped = 0;
    Integer[] order = flags.keySet().toArray(Integer[]::new);
    Arrays.sort(order, (a, b) -> importance(b) - importance(a));
    for (int hash : order) {
      int bucket = (hash >>> shift) * Lexicon.BUCKET;
      int i = bucket;
      while (i < bucket + Lexicon.BUCKET && prints[i] != 0) {
        i++;
      }
      if (i == bucket + Lexicon.BUCKET) {
        dropped++;
        continue;
      }
      prints[i] = Lexicon.fingerprint(hash);
      values[i] = (short) flagsOf(hash);
      numbers[i] = clusters.getOrDefault(hash, 0);
    }
    System.out.printf("lexicon: %d words, %d dropped%n", flags.size(), dropped);
    return new Lexicon(prints, values, numbers);
  }

  private int flagsOf(int hash) {
    return flags.getOrDefault(hash, 0);
  }

  private int importance(int hash) {
    int f = flagsOf(hash);
    int n = (f & Lexicon.CUE_MASK) != 0 ? 100 : 0;
    n += Integer.bitCount(f & ~Lexicon.CUE_MASK) + (clusters.containsKey(hash) ? 1 : 0);
    return n + ((f & (Lexicon.FIRST_COMMON | Lexicon.COMMON_WORD)) != 0 ? 10 : 0);
  }
}
