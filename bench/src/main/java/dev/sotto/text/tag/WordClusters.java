package dev.sotto.text.tag;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/**
 * Word clusters and word frequencies of the package spacy-lookups-data, put into the numbers of
 * {@link Lexicon}. A word's capitalised and lower-case forms are told apart; the less frequent one
 * gets an entry of its own if it is not rare.
 */
final class WordClusters {
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES).build();
  private static final List<String> LANGUAGES = List.of("en", "de", "es");

  /** Least log probability of a word that is kept, by language. */
  private static final double[] LEAST = {-17, -15.3, -16.2};

  /** How much rarer than the other form, in logs, a form with an entry may be. */
  private static final double RARER = 4;

  /** Clusters and greatest log probability of one form of a word. */
  private static final class Form {
    private final int[] clusters = new int[LANGUAGES.size()];
    private final double[] best = {-99, -99, -99};

    private double frequency() {
      return Math.max(best[0], Math.max(best[1], best[2]));
    }

    /** Without German, which writes every noun with a capital. */
    private double outsideGerman() {
      return Math.max(best[0], best[2]);
    }
  }

  private final Map<Integer, Form> lower = new TreeMap<>();
  private final Map<Integer, Form> capitalised = new TreeMap<>();
  private final Map<Integer, Integer> numbers = new TreeMap<>();
  private final TreeSet<Integer> twofold = new TreeSet<>();

  static WordClusters read(Path folder) throws IOException {
    WordClusters words = new WordClusters();
    for (int language = 0; language < LANGUAGES.size(); language++) {
      words.read(folder, language);
    }
    words.number();
    return words;
  }

  /** Clusters number of {@link Lexicon} by word hash. */
  Map<Integer, Integer> numbers() {
    return numbers;
  }

  /** Words of which the other form has an entry. */
  TreeSet<Integer> twofold() {
    return twofold;
  }

  private void read(Path folder, int language) throws IOException {
    String name = LANGUAGES.get(language);
    Map<String, Double> frequencies = new HashMap<>();
    table(
        folder.resolve(name + "_lexeme_prob.json.gz"),
        (word, value) -> {
          if (value > LEAST[language] && isWord(word)) {
            frequencies.put(word, value);
          }
        });
    Map<String, Integer> paths = new HashMap<>();
    TreeSet<Integer> distinct = new TreeSet<>();
    table(
        folder.resolve(name + "_lexeme_cluster.json.gz"),
        (word, value) -> {
          if (value != 0 && frequencies.containsKey(word)) {
            int path = Integer.reverse((int) value) >>> 1;
            paths.put(word, path);
            distinct.add(path);
          }
        });
    List<Integer> order = new ArrayList<>(distinct);
    Map<Integer, Integer> number = new HashMap<>();
    for (int i = 0; i < order.size(); i++) {
      number.put(order.get(i), Math.min(i + 1, Lexicon.CLUSTER_MASK));
    }
    frequencies.forEach(
        (word, frequency) -> {
          Integer path = paths.get(word);
          int cluster = path == null ? 0 : number.getOrDefault(path, 0);
          form(word, language, frequency, cluster);
        });
  }

  private static boolean isWord(String word) {
    return word.length() > 1 && word.chars().allMatch(Character::isLetter);
  }

  private void form(String word, int language, double frequency, int cluster) {
    boolean capital = Character.isUpperCase(word.charAt(0));
    if (capital && word.substring(1).chars().anyMatch(Character::isUpperCase)) {
      return;
    }
    Form form =
        (capital ? capitalised : lower).computeIfAbsent(Folding.hash(word), h -> new Form());
    if (frequency > form.best[language]) {
      form.best[language] = frequency;
      form.clusters[language] = cluster;
    }
  }

  private void number() {
    TreeSet<Integer> words = new TreeSet<>(lower.keySet());
    words.addAll(capitalised.keySet());
    for (int word : words) {
      Form l = lower.getOrDefault(word, new Form());
      Form c = capitalised.getOrDefault(word, new Form());
      int proper = proper(l, c);
      boolean lowerFirst = l.frequency() > c.frequency();
      Form first = lowerFirst ? l : c;
      Form second = lowerFirst ? c : l;
      numbers.put(word, packed(first) | proper);
      if (second.frequency() > first.frequency() - RARER && packed(second) != packed(first)) {
        int key = word + (lowerFirst ? Lexicon.CAPITALISED_FORM : Lexicon.LOWER_FORM);
        numbers.put(Hashing.mix(key), packed(second) | proper);
        twofold.add(word);
      }
    }
  }

  private static int proper(Form lower, Form capitalised) {
    double difference = capitalised.outsideGerman() - lower.outsideGerman();
    return difference > .7 ? 1 << 30 : difference < -.7 ? 1 << 31 : 0;
  }

  private static int packed(Form form) {
    int packed = 0;
    for (int k = 0; k < form.clusters.length; k++) {
      packed |= form.clusters[k] << (Lexicon.CLUSTER_BITS * k);
    }
    return packed;
  }

  private interface Entry {
    void put(String word, double value);
  }

  private static void table(Path file, Entry entry) throws IOException {
    try (InputStream in =
            new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file)), 1 << 16);
        JsonParser json = JSON.createParser(ObjectReadContext.empty(), in)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String word = json.currentName();
        json.nextToken();
        entry.put(word, json.getValueAsDouble());
      }
    }
  }
}
