package dev.sotto.text.document;

import dev.sotto.text.Kind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * HTML or XML as one reads it: texts with references decoded, words whole across inline elements, a
 * line for each block, comment and attribute that carries text. Scripts, styles, declarations and
 * processing instructions are not read. A tag that nothing closes is text to the document's end.
 * Linear.
 */
final class MarkupReader {
  private final String raw;
  private final boolean xml;
  private final ReadingBuilder out;

  /** What the element that was opened last says of its text, and where that begins. */
  private @Nullable Kind element;

  private int elementStart;

  MarkupReader(String raw, boolean xml) {
    this.raw = raw;
    this.xml = xml;
    this.out = new ReadingBuilder(raw);
  }

  Reading read() {
    int at = 0;
    while (at < raw.length()) {
      int open = raw.indexOf('<', at);
      open = open < 0 ? raw.length() : open;
      text(at, open, MarkupPlaces.TEXT);
      at = open < raw.length() ? markup(open) : open;
    }
    return out.build();
  }

  /** Reads what begins with the bracket at {@code at}; gives where it ends. */
  private int markup(int at) {
    if (raw.startsWith("<!--", at)) {
      return section(at, "<!--", "-->", MarkupPlaces.COMMENT);
    }
    if (xml && raw.startsWith("<![CDATA[", at)) {
      return section(at, "<![CDATA[", "]]>", MarkupPlaces.CDATA);
    }
    char next = at + 1 < raw.length() ? raw.charAt(at + 1) : ' ';
    if (next == '!' || next == '?') {
      int end = raw.indexOf(next == '?' && xml ? "?>" : ">", at);
      return end < 0 ? rest(at) : end + (next == '?' && xml ? 2 : 1);
    }
    boolean named = Character.isLetter(next) || next == '_';
    boolean closing =
        next == '/' && at + 2 < raw.length() && Character.isLetter(raw.charAt(at + 2));
    if (!named && !closing) {
      text(at, at + 1, MarkupPlaces.TEXT);
      return at + 1;
    }
    return tag(at, closing ? at + 2 : at + 1, closing);
  }

  private int section(int at, String open, String close, Place place) {
    int end = raw.indexOf(close, at + open.length());
    if (end < 0) {
      return rest(at);
    }
    boolean comment = place == MarkupPlaces.COMMENT;
    if (comment) {
      out.line();
    }
    out.plain(at + open.length(), end, place);
    if (comment) {
      out.line();
    }
    return end + close.length();
  }

  private int rest(int at) {
    text(at, raw.length(), MarkupPlaces.TEXT);
    return raw.length();
  }

  private int tag(int at, int name, boolean closing) {
    TagScan scan = new TagScan(raw, name);
    if (scan.end() < 0) {
      return rest(at);
    }
    String element = raw.substring(name, scan.nameEnd());
    String folded = xml ? element : element.toLowerCase(Locale.ROOT);
    if (closing) {
      closed(folded);
    } else {
      opened(folded, scan);
    }
    boolean holds = !xml && !closing && !scan.empty();
    if (holds && (MarkupNames.unseen(folded) || MarkupNames.textOnly(folded))) {
      return content(folded, scan.end());
    }
    return scan.end();
  }

  private void closed(String name) {
    if (element != null) {
      out.tell(element, elementStart, "element");
      element = null;
    }
    if (xml || !MarkupNames.inline(name)) {
      out.line();
    }
  }

  private void opened(String name, TagScan scan) {
    if (xml || !MarkupNames.inline(name)) {
      out.line();
    }
    scan.attributes(this::attribute);
    element = xml && !scan.empty() ? Columns.kind(localName(name)) : null;
    elementStart = out.length();
  }

  private void attribute(String name, int start, int end, boolean quoted) {
    if (start == end || MarkupNames.structure(name.toLowerCase(Locale.ROOT))) {
      return;
    }
    out.line();
    int seen = out.length();
    text(start, end, quoted ? MarkupPlaces.ATTRIBUTE : MarkupPlaces.BARE_ATTRIBUTE);
    Kind kind = xml ? Columns.kind(localName(name)) : null;
    if (kind != null) {
      out.tell(kind, seen, "attribute");
    }
    out.line();
  }

  private static String localName(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  /** The content of an element that holds no elements, up to its closing tag. */
  private int content(String name, int start) {
    int end = start;
    String close = "</" + name;
    while (end < raw.length() && !raw.regionMatches(true, end, close, 0, close.length())) {
      int next = raw.indexOf('<', end + 1);
      end = next < 0 ? raw.length() : next;
    }
    if (MarkupNames.textOnly(name)) {
      text(start, end, MarkupPlaces.TEXT);
    }
    return end;
  }

  /** Text with references; several blanks in a row, and a no-break space, are one that stays. */
  private void text(int start, int end, Place place) {
    int from = start;
    int at = start;
    while (at < end) {
      char c = raw.charAt(at);
      if (c == '&') {
        Entities.Reference reference = Entities.at(raw, at, end);
        if (reference != null) {
          out.plain(from, at, place);
          boolean blank = reference.value().equals("\u00a0");
          out.decoded(
              blank ? " " : reference.value(), at, reference.end(), blank ? Place.FIXED : place);
          from = reference.end();
          at = from;
          continue;
        }
      } else if (blank(c)) {
        int behind = blanksEnd(at, end);
        if (behind > at + 1 || c != ' ') {
          out.plain(from, at, place);
          out.decoded(xml && holdsBreak(at, behind) ? "\n" : " ", at, behind, Place.FIXED);
          from = behind;
        }
        at = behind;
        continue;
      }
      at++;
    }
    out.plain(from, end, place);
  }

  private boolean holdsBreak(int from, int to) {
    for (int i = from; i < to; i++) {
      if (raw.charAt(i) == '\n') {
        return true;
      }
    }
    return false;
  }

  private int blanksEnd(int at, int end) {
    int behind = at;
    while (behind < end && blank(raw.charAt(behind))) {
      behind++;
    }
    return behind;
  }

  private static boolean blank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }
}
