package dev.sotto.text.surrogate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads this package's lists: {@code [section]} lines, comma-separated entries, comments. */
final class NameList {
  private NameList() {}

  /** The entries by section, in the file's order. */
  static Map<String, List<String>> read(String file) {
    Map<String, List<String>> sections = new HashMap<>();
    String section = "";
    for (String line : lines(file)) {
      if (line.startsWith("[")) {
        section = line.substring(1, line.indexOf(']'));
      } else {
        sections.computeIfAbsent(section, s -> new ArrayList<>()).addAll(List.of(line.split(",")));
      }
    }
    sections.replaceAll((s, entries) -> List.copyOf(entries));
    return Map.copyOf(sections);
  }

  private static List<String> lines(String file) {
    try (InputStream in = NameList.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("list " + file + " is missing from the library");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
