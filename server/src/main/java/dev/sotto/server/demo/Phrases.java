package dev.sotto.server.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stand-in's phrases in one language; {@code {}} stands for what is put in.
 *
 * @param stopWords what the language is known by
 * @param hello a greeting without a name
 * @param helloName a greeting with one
 * @param found introduces a tool's result
 * @param about a sentence for each kind of pseudonym, in the order in which they are said
 * @param alsoNoted names the remaining pseudonyms
 * @param closing the last sentence
 */
record Phrases(
    Set<String> stopWords,
    String hello,
    String helloName,
    String found,
    LinkedHashMap<String, String> about,
    String alsoNoted,
    String closing) {
  private static final Map<String, Phrases> ALL = load();
  private static final Pattern NO_WORD = Pattern.compile("<[^<>]*>|[^\\p{L}]+");

  /** The phrases of the language with the most stop words in the text; English if none has any. */
  static Phrases speaking(String text) {
    return Objects.requireNonNull(ALL.get(language(text)));
  }

  /** ISO 639-1 code of the likeliest of the seven languages. */
  static String language(String text) {
    var words =
        Arrays.asList(NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").split(" "));
    String best = "en";
    long most = 0;
    for (var language : ALL.entrySet()) {
      long score = words.stream().filter(language.getValue().stopWords()::contains).count();
      if (score > most) {
        most = score;
        best = language.getKey();
      }
    }
    return best;
  }

  private static LinkedHashMap<String, Phrases> load() {
    try (var in = Phrases.class.getResourceAsStream("phrases.json")) {
      return JsonMapper.shared()
          .readValue(
              Objects.requireNonNull(in, "phrases.json").readAllBytes(), new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Phrases {
    stopWords = Set.copyOf(new HashSet<>(stopWords));
  }
}
