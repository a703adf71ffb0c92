package dev.sotto.text.mask;

import java.util.function.Consumer;

/**
 * JSON text: what stands in strings can be replaced, and number literals as a whole, by strings.
 * What is not JSON after all is plain text.
 */
final class JsonLayout implements Layout {
  private static final int SHORTEST_VALUE = 3;

  private final String raw;
  private final JsonView view = new JsonView();
  private final String text;

  /** For each unit the nearest quote before it, or -1. */
  private final int[] quotes;

  JsonLayout(String json) {
    raw = json;
    view.append(json);
    text = view.text().toString();
    quotes = new int[text.length()];
    int last = -1;
    for (int i = 0; i < quotes.length; i++) {
      quotes[i] = last;
      last = isQuote(i) ? i : last;
    }
  }

  private boolean isQuote(int at) {
    JsonUnit unit = view.unit(at);
    return unit == JsonUnit.OPEN_KEY || unit == JsonUnit.OPEN_VALUE || unit == JsonUnit.CLOSE;
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public void pieces(Span span, Consumer<Span> to) {
    int start = span.start();
    for (int i = start; i <= span.end(); i++) {
      if (i == span.end() || isQuote(i)) {
        if (i > start) {
          run(span, start, i, to);
        }
        start = i + 1;
      }
    }
  }

  /** A part of the span that lies between two quotes; a whole key between two values stays. */
  private void run(Span span, int start, int end, Consumer<Span> to) {
    if (inKey(start) && (start > span.start() && end < span.end() || fieldName(span, start, end))) {
      return;
    }
    if (holdsText(start, end) || textFollows(end - 1)) {
      to.accept(span.at(start, end));
      return;
    }
    int at = start;
    while (at < end) {
      int from = at++;
      if (view.unit(from) == JsonUnit.NUMBER) {
        at = numberEnd(from);
        to.accept(span.at(numberStart(from), at));
      }
    }
  }

  /** Whether the part stands in a key that a program gave, and is not a known value in it. */
  private boolean fieldName(Span span, int start, int end) {
    boolean known = span.cause().rule().startsWith("known/") && end - start >= SHORTEST_VALUE;
    if (known) {
      return false;
    }
    int close = end;
    while (close < text.length() && !isQuote(close)) {
      close++;
    }
    return FieldName.is(text.substring(quotes[start] + 1, close));
  }

  private boolean inKey(int at) {
    return quotes[at] >= 0 && view.unit(quotes[at]) == JsonUnit.OPEN_KEY;
  }

  private boolean holdsText(int start, int end) {
    for (int i = start; i < end; i++) {
      if (view.unit(i) == JsonUnit.TEXT) {
        return true;
      }
    }
    return false;
  }

  /** Whether a number stands there and, behind it, what shows that all this is no JSON. */
  private boolean textFollows(int at) {
    int next = numberEnd(at);
    while (next > at && next < text.length() && blank(text.charAt(next))) {
      next++;
    }
    return next > at && next < text.length() && view.unit(next) == JsonUnit.TEXT;
  }

  private static boolean blank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  private int numberStart(int at) {
    int start = at;
    while (start > 0 && view.unit(start - 1) == JsonUnit.NUMBER) {
      start--;
    }
    return start;
  }

  private int numberEnd(int at) {
    int end = at;
    while (end < text.length() && view.unit(end) == JsonUnit.NUMBER) {
      end++;
    }
    return end;
  }

  @Override
  public Book.Role role(Span span) {
    if (number(span)) {
      return Book.Role.JSON_NUMBER;
    }
    boolean whole = span.start() > 0 && view.encloses(span.start() - 1, span.end());
    return whole ? Book.Role.JSON_STRING : Book.Role.PROSE;
  }

  private boolean number(Span span) {
    return view.unit(span.start()) == JsonUnit.NUMBER
        && !holdsText(span.start(), span.end())
        && !textFollows(span.end() - 1);
  }

  @Override
  public String quote(Span span) {
    return number(span) ? JsonEscape.escape("\"", view.depth(span.start())) : "";
  }

  @Override
  public boolean removable(int at) {
    return view.unit(at) == JsonUnit.TEXT;
  }

  @Override
  public boolean droppable(Span span) {
    return !number(span) && !inKey(span.start());
  }

  @Override
  public int rawStart(int at) {
    return view.rawStart(at);
  }

  @Override
  public String raw() {
    return raw;
  }

  @Override
  public CharSequence seen(String other) {
    JsonView read = new JsonView();
    read.append(other);
    return read.text();
  }

  @Override
  public String toString() {
    return "JsonLayout[" + text.length() + " units]";
  }
}
