package dev.sotto.text.detect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Reads the word lists: {@code [section]} lines, comma-separated entries, {@code #} comments. */
final class WordList {
  private WordList() {}

  /** Calls {@code entry} with section and entry, in the file's order. */
  static void read(String file, BiConsumer<String, String> entry) {
    String section = "";
    for (String line : lines(file)) {
      if (line.startsWith("[")) {
        section = line.substring(1, line.indexOf(']'));
        continue;
      }
      for (String item : line.split(",")) {
        if (!item.isBlank()) {
          entry.accept(section, item.strip());
        }
      }
    }
  }

  /** The entries of all sections. */
  static Set<String> set(String file) {
    Set<String> all = new HashSet<>();
    read(file, (section, entry) -> all.add(entry));
    return Set.copyOf(all);
  }

  /** The entries of one section. */
  static Set<String> set(String file, String wanted) {
    Set<String> all = new HashSet<>();
    read(
        file,
        (section, entry) -> {
          if (section.equals(wanted)) {
            all.add(entry);
          }
        });
    return Set.copyOf(all);
  }

  private static List<String> lines(String file) {
    List<String> lines = new ArrayList<>();
    try (InputStream in = WordList.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("word list " + file + " is missing from the library");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      reader
          .lines()
          .map(String::strip)
          .filter(l -> !l.isEmpty() && !l.startsWith("#"))
          .forEach(lines::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }
}
