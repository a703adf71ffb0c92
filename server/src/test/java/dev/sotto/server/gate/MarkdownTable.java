package dev.sotto.server.gate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The tables of a Markdown file, each under its heading. */
record MarkdownTable(String title, List<String> head, List<List<String>> rows) {

  static List<MarkdownTable> read(String resource) throws IOException {
    try (InputStream in = MarkdownTable.class.getResourceAsStream(resource)) {
      String text =
          new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
      List<MarkdownTable> tables = new ArrayList<>();
      String title = "";
      List<List<String>> rows = new ArrayList<>();
      for (String line : (text + "\n## ").lines().toList()) {
        if (line.startsWith("## ")) {
          if (!rows.isEmpty()) {
            tables.add(new MarkdownTable(title, rows.getFirst(), rows.subList(1, rows.size())));
          }
          title = line.substring(3).strip();
          rows = new ArrayList<>();
        } else if (line.startsWith("| ")) {
          rows.add(cells(line));
        }
      }
      return tables;
    }
  }

  private static List<String> cells(String line) {
    String[] cells = line.split("\\|", -1);
    return Arrays.stream(cells, 1, cells.length - 1).map(String::strip).toList();
  }
}
