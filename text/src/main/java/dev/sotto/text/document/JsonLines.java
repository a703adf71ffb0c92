package dev.sotto.text.document;

import java.util.ArrayList;
import java.util.List;

/** JSON lines: a section for each line. */
final class JsonLines {
  private JsonLines() {}

  static List<Section> sections(String document) {
    List<Section> sections = new ArrayList<>();
    int at = 0;
    while (at < document.length()) {
      int end = document.indexOf('\n', at);
      end = end < 0 ? document.length() : end;
      if (end > at) {
        sections.add(Section.of(document, at, end, Transfer.IDENTITY, Format.JSON));
      }
      at = end + 1;
    }
    return sections;
  }
}
