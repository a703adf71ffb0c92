package dev.sotto.text.document;

/**
 * Markdown (CommonMark, with tables) as one reads it: marks of emphasis are not read, escapes are
 * decoded, bars of tables, backticks and the brackets of links are structure.
 */
final class MarkdownReader {
  private static final String ESCAPABLE = "\\`*_{}[]()#+-.!|<>~";

  private final String raw;
  private final ReadingBuilder out;
  private boolean code;

  MarkdownReader(String raw) {
    this.raw = raw;
    this.out = new ReadingBuilder(raw);
  }

  Reading read() {
    int from = 0;
    int at = 0;
    while (at < raw.length()) {
      int behind = mark(at);
      if (behind > at) {
        out.plain(from, at, Place.PLAIN);
        write(at, behind);
        from = behind;
      }
      char c = raw.charAt(at);
      boolean runs = behind == at && !code && (c == '*' || c == '_');
      at = runs ? runEnd(at, c) : Math.max(behind, at + 1);
    }
    return out.plain(from, raw.length(), Place.PLAIN).build();
  }

  /** Where the mark ends that begins at {@code at}; {@code at} for none. */
  private int mark(int at) {
    char c = raw.charAt(at);
    if (c == '`') {
      code = !code || runEnd(at, '`') - at > 2;
      return runEnd(at, '`');
    }
    if (code && c != '\n') {
      return at;
    }
    code = false;
    char next = at + 1 < raw.length() ? raw.charAt(at + 1) : ' ';
    return switch (c) {
      case '\\' -> ESCAPABLE.indexOf(next) >= 0 && next != ' ' && !tag(at + 1) ? at + 2 : at;
      case '*' -> flanks(at, runEnd(at, '*')) ? runEnd(at, '*') : at;
      case '_' -> flanks(at, runEnd(at, '_')) && !inWord(at) ? runEnd(at, '_') : at;
      case '~' -> next == '~' ? at + 2 : at;
      case '|' -> at + 1;
      case ']' -> next == '(' || next == '[' ? at + 2 : at;
      default -> at;
    };
  }

  /** Whether a tag begins at {@code at}: a backslash before it is the document's, as in a path. */
  private boolean tag(int at) {
    return raw.charAt(at) == '<'
        && FieldPlaces.TAG.matcher(raw).region(at, raw.length()).lookingAt();
  }

  private void write(int at, int behind) {
    char c = raw.charAt(at);
    if (c == '\\') {
      out.decoded(raw.substring(at + 1, behind), at, behind, Place.PLAIN);
    } else if (c == '|' || c == ']') {
      out.decoded(raw.substring(at, behind), at, behind, Place.FIXED);
    } else if (c == '`') {
      out.decoded(" ", at, behind, Place.FIXED);
    }
  }

  /** Emphasis touches a word on one side at least, and is three marks long at most. */
  private boolean flanks(int at, int end) {
    boolean before = at > 0 && !Character.isWhitespace(raw.charAt(at - 1));
    boolean after = end < raw.length() && !Character.isWhitespace(raw.charAt(end));
    return end - at <= 3 && (before || after);
  }

  private boolean inWord(int at) {
    int end = runEnd(at, '_');
    return at > 0
        && end < raw.length()
        && Character.isLetterOrDigit(raw.charAt(at - 1))
        && Character.isLetterOrDigit(raw.charAt(end));
  }

  private int runEnd(int at, char mark) {
    int end = at;
    while (end < raw.length() && raw.charAt(end) == mark) {
      end++;
    }
    return end;
  }
}
