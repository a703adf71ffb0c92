package dev.sotto.text.document;

import dev.sotto.text.Kind;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * HTML or XML as one reads it: texts with references decoded, words whole across inline elements, a
 * line for each block, comment, script, declaration and attribute. What attributes of HTML say to
 * programs stands beside the text. Names of elements and attributes are not read where they are
 * such names. A tag that nothing closes is text to the document's end. Linear.
 */
final class MarkupReader {
  /** Declarations that hold nothing of anybody. */
  private static final Pattern USUAL =
      Pattern.compile(
          "<!(?i:doctype)\\s+(?i:html)\\s*|<\\?xml\\s+version\\s*=\\s*[\"']1\\.\\d[\"']"
              + "(\\s+encoding\\s*=\\s*[\"'][A-Za-z][A-Za-z0-9._-]{0,39}[\"'])?"
              + "(\\s+standalone\\s*=\\s*[\"'](yes|no)[\"'])?\\s*\\??");

  private final String raw;
  private final boolean xml;
  private final ReadingBuilder out;

  /** What the element that was opened last says of its text, and where that begins. */
  private @Nullable Kind element;

  private int elementStart;

  /** Where the words of the tag that are not read yet begin; -1 behind an attribute's value. */
  private int unread;

  /** Whether words of the tag were read last. */
  private boolean words;

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
      return !xml && raw.startsWith(">", at + 4) ? at + 5 : comment(at);
    }
    if (xml && raw.startsWith("<![CDATA[", at)) {
      int end = raw.indexOf("]]>", at + 9);
      return end < 0 ? rest(at) : code(at + 9, end, MarkupPlaces.CDATA) + 3;
    }
    char next = at + 1 < raw.length() ? raw.charAt(at + 1) : ' ';
    if (next == '!' || next == '?') {
      return declaration(at, next == '?' && xml);
    }
    boolean closing = next == '/';
    int name = closing ? at + 2 : at + 1;
    int nameEnd = MarkupNames.end(raw, name, xml);
    if (nameEnd == name) {
      text(at, at + 1, MarkupPlaces.TEXT);
      return at + 1;
    }
    return tag(at, name, nameEnd, closing);
  }

  private int comment(int at) {
    int end = raw.indexOf("-->", at + 4);
    if (end < 0) {
      return rest(at);
    }
    out.line();
    code(at + 4, end, MarkupPlaces.COMMENT);
    out.line();
    return end + 3;
  }

  /** A declaration or processing instruction, but those that all documents begin with. */
  private int declaration(int at, boolean instruction) {
    int end = raw.indexOf(instruction ? "?>" : ">", at + 2);
    if (end < 0) {
      return rest(at);
    }
    Matcher usual = USUAL.matcher(raw).region(at, end);
    if (!usual.matches()) {
      out.line();
      if (instruction) {
        code(at + 2, end, MarkupPlaces.INSTRUCTION);
      } else {
        quoted(at + 2, end);
      }
      out.line();
    }
    return end + (instruction ? 2 : 1);
  }

  /** A declaration's text; its quotes stay whatever is found around them. */
  private void quoted(int start, int end) {
    int from = start;
    for (int at = start; at < end; at++) {
      if (raw.charAt(at) == '"') {
        text(from, at, MarkupPlaces.ATTRIBUTE);
        out.decoded("\"", at, at + 1, Place.FIXED);
        from = at + 1;
      }
    }
    text(from, end, MarkupPlaces.ATTRIBUTE);
  }

  /** What no markup is in: blanks as they stand, references decoded. Gives where it ends. */
  private int code(int start, int end, Place place) {
    int from = start;
    int at = start;
    while (at < end) {
      Entities.Reference reference = raw.charAt(at) == '&' ? Entities.at(raw, at, end) : null;
      if (reference != null) {
        out.plain(from, at, place);
        reference(reference, at, place);
        from = reference.end();
      } else if (raw.charAt(at) == '"' && place == MarkupPlaces.CODE) {
        out.plain(from, at, place);
        out.decoded("\"", at, at + 1, Place.FIXED);
        from = at + 1;
      }
      at = Math.max(from, at + 1);
    }
    out.plain(from, end, place);
    return end;
  }

  private int rest(int at) {
    text(at, raw.length(), MarkupPlaces.TEXT);
    return raw.length();
  }

  private int tag(int at, int name, int nameEnd, boolean closing) {
    TagScan scan = new TagScan(raw, name, nameEnd);
    if (scan.end() < 0) {
      return rest(at);
    }
    String element = raw.substring(name, nameEnd);
    String folded = xml ? element : element.toLowerCase(Locale.ROOT);
    if (closing) {
      closed(folded);
    } else if (xml || !MarkupNames.inline(folded)) {
      out.line();
    }
    unread = name;
    if (!xml && !MarkupNames.element(folded)) {
      word(name, nameEnd);
    }
    scan.attributes(this::attribute);
    endWords();
    if (!closing) {
      this.element = xml && !scan.empty() ? Columns.kind(localName(folded)) : null;
      elementStart = out.length();
    }
    boolean holds = !xml && !closing && !scan.empty();
    if (holds && (MarkupNames.code(folded) || MarkupNames.textOnly(folded))) {
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

  /** A word of the tag that no element or attribute need be called, and those before it. */
  private void word(int start, int end) {
    if (!words) {
      out.line();
    }
    text(unread < 0 ? start : unread, end, MarkupPlaces.ATTRIBUTE);
    words = true;
    unread = end;
  }

  private void endWords() {
    if (words) {
      out.line();
    }
    words = false;
    unread = -1;
  }

  private void attribute(int nameStart, int nameEnd, int start, int end) {
    boolean valued = start > nameEnd;
    String name = raw.substring(nameStart, nameEnd);
    if (!valued || !MarkupNames.attribute(name, xml)) {
      word(nameStart, nameEnd);
    }
    if (valued) {
      endWords();
    }
    if (start < end) {
      value(name, start, end);
    }
  }

  private void value(String name, int start, int end) {
    boolean quoted = "\"'".indexOf(raw.charAt(start - 1)) >= 0;
    Place place = quoted ? MarkupPlaces.ATTRIBUTE : MarkupPlaces.BARE_ATTRIBUTE;
    int before = out.length();
    if (!xml && MarkupNames.structure(name.toLowerCase(Locale.ROOT))) {
      out.said("\n");
      text(start, end, place);
      out.said("\n");
      out.aside(before);
      return;
    }
    out.line();
    int seen = out.length();
    text(start, end, place);
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
    } else {
      out.line();
      code(start, end, MarkupPlaces.CODE);
      out.line();
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
          reference(reference, at, place);
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

  private void reference(Entities.Reference reference, int at, Place place) {
    boolean blank = reference.value().equals("\u00a0");
    out.decoded(blank ? " " : reference.value(), at, reference.end(), blank ? Place.FIXED : place);
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
