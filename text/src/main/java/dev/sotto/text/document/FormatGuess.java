package dev.sotto.text.document;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Guesses a document's format by its name and by its first lines. */
final class FormatGuess {
  private static final Map<String, Format> ENDINGS =
      Map.ofEntries(
          Map.entry("json", Format.JSON),
          Map.entry("jsonl", Format.JSON_LINES),
          Map.entry("ndjson", Format.JSON_LINES),
          Map.entry("csv", Format.CSV),
          Map.entry("tsv", Format.CSV),
          Map.entry("html", Format.HTML),
          Map.entry("htm", Format.HTML),
          Map.entry("xhtml", Format.HTML),
          Map.entry("xml", Format.XML),
          Map.entry("md", Format.MARKDOWN),
          Map.entry("markdown", Format.MARKDOWN),
          Map.entry("eml", Format.EMAIL));

  private FormatGuess() {}

  static @Nullable Format byName(String fileName) {
    return ENDINGS.get(fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }

  static Format byContent(String text) {
    int start = 0;
    while (start < text.length() && (text.charAt(start) <= ' ' || text.charAt(start) == '\ufeff')) {
      start++;
    }
    if (start == text.length()) {
      return Format.TEXT;
    }
    char first = text.charAt(start);
    if (first == '{' || first == '[') {
      return json(text, start);
    }
    if (first == '<') {
      return markup(text, start);
    }
    return Headers.beginMessage(text)
        ? Format.EMAIL
        : Speakers.leadMost(text) ? Format.CHAT : CsvTable.likely(text) ? Format.CSV : Format.TEXT;
  }

  private static Format json(String text, int start) {
    int end = text.length();
    while (end > start && text.charAt(end - 1) <= ' ') {
      end--;
    }
    char last = text.charAt(end - 1);
    boolean closed = text.charAt(start) == '{' ? last == '}' : last == ']';
    char next = start + 1 < end ? text.charAt(start + 1) : ' ';
    boolean time = text.charAt(start) == '[' && Character.isDigit(next);
    if (!closed || (time && Speakers.leadMost(text))) {
      return Speakers.leadMost(text) ? Format.CHAT : Format.TEXT;
    }
    int line = text.indexOf('\n', start);
    boolean lines = line > 0 && line < end && text.substring(start, line).strip().endsWith("}");
    return lines && text.startsWith("{", line + 1) ? Format.JSON_LINES : Format.JSON;
  }

  private static Format markup(String text, int start) {
    if (text.startsWith("<?xml", start)) {
      return Format.XML;
    }
    boolean html =
        text.regionMatches(true, start, "<!doctype html", 0, 14)
            || text.regionMatches(true, start, "<html", 0, 5);
    return html ? Format.HTML : Format.TEXT;
  }
}
