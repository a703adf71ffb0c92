package dev.sotto.text.mask;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Every written form of a tag that restoring accepts, and that masking therefore takes for a
 * finding. Walks a text from left to right, form by form, in linear time; a text may come in parts.
 *
 * <pre>
 * form      = open pad id [suffix] pad close     brackets: no edges needed
 *           | edge id ["s"] edge                 bare: the "s" is not part of the form
 * id        = NAME sep number [sep variant]      any case
 * variant   = number | GIVEN | FAMILY
 * number    = 1-9, then up to 8 digits           no leading zero
 * sep       = "_", with up to 4 backslashes before it; inside brackets also a space or a hyphen
 * open      = &lt; or fullwidth, &amp;lt; &amp;#60; &amp;#x3c; %3c, 1 to 4 backslashes with u003c or x3c,
 *             1 to 4 backslashes with &lt;, if a sep or the close has backslashes too
 * close     = the same with the other bracket
 * pad       = up to 4 of * _ ` ~ and space
 * suffix    = "s", with or without an apostrophe
 * edge      = the text's end, or what is neither letter nor digit; up to 3 underscores may stand
 *             between (Markdown's emphasis)
 * </pre>
 *
 * <p>At most one form begins at any place, and none begins inside another's brackets; so what
 * {@link Tags#EVERY} finds covers all that any other {@link Tags} finds. Not thread-safe.
 */
final class TagGrammar {
  private static final int WORD = 4;
  private static final int MOST_BACKSLASHES = 4;
  private static final int MOST_PAD = 4;
  private static final int NOTHING = -1;

  private static final char NOBODY = 0;

  private final Tags tags;
  private final FormScan surrogates;
  private final boolean scans;
  private char previous;
  private @Nullable String restored;

  private CharSequence text = "";
  private int end;
  private boolean last;

  private int position;
  private int edge;
  private int cursor;
  private boolean more;
  private boolean escapedSeparator;
  private boolean escapedClose;

  private int start;
  private final StringBuilder id = new StringBuilder();
  private String before = "";
  private String after = "";

  TagGrammar(Tags tags) {
    this(tags, new FormTree());
  }

  /** Reads surrogates beside tags. */
  TagGrammar(Tags tags, FormTree surrogates) {
    this.tags = tags;
    this.surrogates = new FormScan(surrogates);
    this.scans = surrogates.size() > 0;
  }

  /** The most units of an unfinished form of a tag whose id has {@code idLength} units. */
  static int longestForm(int idLength, int separators) {
    int bracket = MOST_BACKSLASHES + "u003c".length();
    return 2 * bracket + 2 * MOST_PAD + idLength + separators * MOST_BACKSLASHES + 2;
  }

  /** Begins a text, or one of which nothing stands before {@code from}. */
  TagGrammar over(CharSequence text, int from, int end) {
    edge = 0;
    previous = NOBODY;
    return on(text, from, end, true);
  }

  /** Goes on with a text: what {@link #next} has passed stays passed, the rest begins at from. */
  TagGrammar on(CharSequence text, int from, int end, boolean last) {
    this.text = text;
    this.position = from;
    this.end = end;
    this.last = last;
    surrogates.on(text, end, last);
    return this;
  }

  /**
   * Walks to the next form. True: it stands at {@link #start} to {@link #position}. False: there is
   * none before {@link #position}, and what follows that needs more text, or is the end.
   */
  boolean next() {
    for (; position < end; position++) {
      char c = text.charAt(position);
      if (mayBegin(c)) {
        if (match(c)) {
          position = cursor;
          edge = 0;
          previous = text.charAt(position - 1);
          restored = null;
          return true;
        }
        if (more) {
          return false;
        }
      }
      int stop = scans ? surrogates.at(position, previous) : FormScan.NONE;
      if (stop != FormScan.NONE) {
        return stop != FormScan.MORE && surrogate(stop);
      }
      edge = edgeAfter(c);
      previous = c;
    }
    return false;
  }

  private boolean surrogate(int stop) {
    start = position;
    restored = surrogates.restored(start);
    position = stop;
    edge = 0;
    previous = text.charAt(stop - 1);
    return true;
  }

  /** What the form that was found stands for if it is a surrogate; null for a tag. */
  @Nullable String restored() {
    return restored;
  }

  int start() {
    return start;
  }

  /** One past the form that was found; else how far the text is settled. */
  int position() {
    return position;
  }

  /** The id of the tag found, in upper case and with underscores. */
  String id() {
    return id.toString();
  }

  /** Marks that stood inside the brackets before the id. */
  String before() {
    return before;
  }

  /** Suffix and marks that stood inside the brackets behind the id. */
  String after() {
    return after;
  }

  /** What stands before the next unit is no word. */
  void clearEdge() {
    edge = 0;
    previous = NOBODY;
  }

  private boolean mayBegin(char c) {
    if (c == '<' || c == '\\' || c == '&' || c == '%' || c == '\uff1c') {
      return true;
    }
    return edge < WORD && tags.names(c).length > 0;
  }

  private int edgeAfter(char c) {
    if (c == '_') {
      return Math.min(edge + 1, WORD);
    }
    return letterOrDigit(c) ? WORD : 0;
  }

  private boolean match(char first) {
    start = position;
    cursor = position;
    more = false;
    escapedSeparator = false;
    escapedClose = false;
    before = "";
    after = "";
    boolean matched = tags.names(first).length > 0 ? bare() : bracketed();
    return matched && !more && tags.has(id);
  }

  private boolean bare() {
    if (!id(false)) {
      return false;
    }
    int stop = cursor;
    if (isS(peek())) {
      cursor++;
    }
    for (int i = 0; i < WORD - 1 && peek() == '_'; i++) {
      cursor++;
    }
    int next = peek();
    boolean ended = next == NOTHING || (next != '_' && !letterOrDigit((char) next));
    cursor = stop;
    return ended;
  }

  private boolean bracketed() {
    int backslashes = backslashes();
    boolean escapedOpen = backslashes > 0 && peek() == '<';
    if (!bracket(backslashes, '<', '\uff1c', "lt;", "60;", "3c")) {
      return false;
    }
    before = pad();
    if (!id(true)) {
      return false;
    }
    after = suffix() + pad();
    return close() && (!escapedOpen || escapedClose || escapedSeparator);
  }

  private boolean close() {
    int backslashes = backslashes();
    escapedClose = backslashes > 0;
    return bracket(backslashes, '>', '\uff1e', "gt;", "62;", "3e");
  }

  private boolean bracket(
      int backslashes, char plain, char wide, String entity, String decimal, String hex) {
    if (backslashes > MOST_BACKSLASHES) {
      return false;
    }
    int c = peek();
    if (c == plain) {
      cursor++;
      return true;
    }
    if (backslashes > 0) {
      boolean unicode = c == 'u' || c == 'U';
      return eat(unicode ? "u00" : "x") && eat(hex);
    }
    if (c == wide) {
      cursor++;
      return true;
    }
    if (c == '%') {
      cursor++;
      return eat(hex);
    }
    return c == '&' && entity(entity, decimal, hex);
  }

  private boolean entity(String named, String decimal, String hex) {
    cursor++;
    if (peek() != '#') {
      return eat(named);
    }
    cursor++;
    int c = peek();
    if (c == 'x' || c == 'X') {
      cursor++;
      return eat(hex) && eat(";");
    }
    return eat(decimal);
  }

  private String pad() {
    int from = cursor;
    while (cursor - from < MOST_PAD && isPad(peek())) {
      cursor++;
    }
    return text.subSequence(from, cursor).toString();
  }

  private String suffix() {
    int from = cursor;
    if (peek() == '\'' || peek() == '\u2019') {
      cursor++;
    }
    if (isS(peek())) {
      cursor++;
    } else {
      cursor = from;
    }
    return text.subSequence(from, cursor).toString();
  }

  private boolean id(boolean inBrackets) {
    int from = cursor;
    for (String name : tags.names(peek())) {
      id.setLength(0);
      if (name(name, inBrackets) && separator(inBrackets) && number()) {
        variant(inBrackets);
        return true;
      }
      if (more) {
        return false;
      }
      cursor = from;
      escapedSeparator = false;
    }
    return false;
  }

  private boolean name(String name, boolean inBrackets) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '_' ? !separator(inBrackets) : !letter(c)) {
        return false;
      }
    }
    return true;
  }

  private boolean letter(char upper) {
    int c = peek();
    if (c != upper && c != (upper | 0x20)) {
      return false;
    }
    id.append(upper);
    cursor++;
    return true;
  }

  private boolean separator(boolean inBrackets) {
    int from = cursor;
    int backslashes = backslashes();
    int c = peek();
    boolean matched =
        c == '_' ? backslashes <= MOST_BACKSLASHES : inBrackets && backslashes == 0 && isGap(c);
    if (!matched) {
      cursor = from;
      return false;
    }
    escapedSeparator |= backslashes > 0;
    cursor++;
    id.append('_');
    return true;
  }

  private boolean number() {
    int from = cursor;
    int c = peek();
    if (c < '1' || c > '9') {
      return false;
    }
    while (c >= '0' && c <= '9') {
      if (cursor - from == tags.digits()) {
        return false;
      }
      id.append((char) c);
      cursor++;
      c = peek();
    }
    return true;
  }

  private void variant(boolean inBrackets) {
    int from = cursor;
    int length = id.length();
    boolean escaped = escapedSeparator;
    if (separator(inBrackets) && (part(Tag.GIVEN) || part(Tag.FAMILY) || number())) {
      return;
    }
    cursor = from;
    id.setLength(length);
    escapedSeparator = escaped;
  }

  private boolean part(String part) {
    if (!eat(part)) {
      return false;
    }
    id.append(part);
    return true;
  }

  /** Passes backslashes: at most one more than a form may have. */
  private int backslashes() {
    int from = cursor;
    while (cursor - from <= MOST_BACKSLASHES && peek() == '\\') {
      cursor++;
    }
    return cursor - from;
  }

  private boolean eat(String expected) {
    int from = cursor;
    for (int i = 0; i < expected.length(); i++) {
      int c = peek();
      if (c == NOTHING || lower((char) c) != lower(expected.charAt(i))) {
        cursor = from;
        return false;
      }
      cursor++;
    }
    return true;
  }

  private int peek() {
    if (cursor < end) {
      return text.charAt(cursor);
    }
    more |= !last;
    return NOTHING;
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
  }

  private static boolean isS(int c) {
    return c == 's' || c == 'S';
  }

  private static boolean isPad(int c) {
    return c == '*' || c == '_' || c == '`' || c == '~' || c == ' ';
  }

  /** Space, no-break spaces, hyphen and no-break hyphen: what models put for the underscore. */
  private static boolean isGap(int c) {
    return c == ' ' || c == '-' || c == '\u2011' || c == '\u00a0' || c == '\u202f';
  }

  private static boolean letterOrDigit(char c) {
    return Character.isLetterOrDigit(c);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "TagGrammar[at %d of %d]", position, end);
  }
}
