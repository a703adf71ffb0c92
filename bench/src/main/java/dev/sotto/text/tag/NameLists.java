package dev.sotto.text.tag;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The lists of names and places of the data folder and our own word lists. */
final class NameLists {
  static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "nl", "pt");

  final Map<String, List<String>> first = new LinkedHashMap<>();
  final Map<String, List<String>> last = new LinkedHashMap<>();
  final Map<String, List<String>> cities = new LinkedHashMap<>();

  /** Countries and regions by language. */
  final Map<String, List<String>> countries = new LinkedHashMap<>();

  final List<String> streets;

  /** Places of the world, the largest first. */
  final List<String> places;

  private NameLists(Path folder) throws IOException {
    for (String language : LANGUAGES) {
      first.put(language, lines(folder.resolve("first-" + language + ".txt")));
      last.put(language, lines(folder.resolve("last-" + language + ".txt")));
      cities.put(language, lines(folder.resolve("city-" + language + ".txt")));
    }
    countries();
    List<String> census = new ArrayList<>(column(folder.resolve("us-census1990-first-female.tsv")));
    first.put("us-female", census);
    first.put("us-male", column(folder.resolve("us-census1990-first-male.tsv")));
    first.put("us-more", lines(folder.resolve("first-us-smashew.txt")));
    first.put("world", lines(folder.resolve("first-world.txt")));
    last.put("us", column(folder.resolve("us-census1990-last.tsv")));
    last.put("world", lines(folder.resolve("last-world.txt")));
    streets = lines(folder.resolve("street-de.txt"));
    places = places(folder.resolve("cities-geonames-pop3000.tsv"));
  }

  /** Our list and the JDK's names of countries (Unicode CLDR). */
  private void countries() {
    for (String[] line : words("countries.txt")) {
      List<String> names = new ArrayList<>();
      for (int i = 1; i < line.length; i++) {
        names.add(line[i].replace('_', ' '));
      }
      for (String code : Locale.getISOCountries()) {
        String name = Locale.of("", code).getDisplayCountry(Locale.of(line[0]));
        if (!name.contains("(") && !name.contains("[")) {
          names.add(name);
        }
      }
      countries.put(line[0], names);
    }
  }

  static NameLists read(Path folder) throws IOException {
    return new NameLists(folder);
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream().map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private static List<String> column(Path file) throws IOException {
    return lines(file).stream().map(s -> s.split("\t", -1)[0]).toList();
  }

  private static List<String> places(Path file) throws IOException {
    return lines(file).stream()
        .map(s -> s.split("\t", -1))
        .filter(f -> f.length > 3)
        .sorted((a, b) -> Long.compare(Long.parseLong(b[3]), Long.parseLong(a[3])))
        .map(f -> f[0])
        .toList();
  }

  /** The lines of a resource of ours that are neither empty nor comments, split at spaces. */
  static List<String[]> words(String resource) {
    return WORDS.computeIfAbsent(
        resource, r -> resource(r).stream().map(s -> s.split(" ")).toList());
  }

  private static final Map<String, List<String[]>> WORDS = new ConcurrentHashMap<>();
  private static final Map<String, List<String>> RESOURCES = new ConcurrentHashMap<>();

  static List<String> resource(String name) {
    return RESOURCES.computeIfAbsent(name, NameLists::load);
  }

  private static List<String> load(String name) {
    InputStream in = NameLists.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("missing resource " + name);
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().filter(s -> !s.isBlank() && !s.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
