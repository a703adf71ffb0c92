package dev.sotto.server.redact;

import dev.sotto.text.Finding;
import dev.sotto.text.mask.Conversation;
import dev.sotto.text.mask.MaskedText;
import dev.sotto.text.mask.Replacement;
import java.util.ArrayList;
import java.util.List;

/** Masks lines that are JSON each. */
final class JsonLines {
  private JsonLines() {}

  /** Masks {@code lines}; offsets are those of all lines together. */
  static MaskedText mask(Conversation conversation, String lines) {
    StringBuilder out = new StringBuilder(lines.length());
    List<Replacement> replacements = new ArrayList<>();
    int from = 0;
    while (from < lines.length()) {
      int end = lines.indexOf('\n', from);
      int next = end < 0 ? lines.length() : end + 1;
      MaskedText line = conversation.maskJson(lines.substring(from, next));
      for (Replacement replacement : line.replacements()) {
        replacements.add(moved(replacement, from, out.length()));
      }
      out.append(line.text());
      from = next;
    }
    return new MaskedText(out.toString(), replacements);
  }

  private static Replacement moved(Replacement replacement, int by, int outBy) {
    return new Replacement(
        moved(replacement.finding(), by),
        replacement.protection(),
        replacement.replacement(),
        replacement.start() + outBy,
        replacement.end() + outBy);
  }

  static Finding moved(Finding f, int by) {
    return new Finding(
        f.start() + by, f.end() + by, f.kind(), f.confidence(), f.rule(), f.evidence());
  }
}
