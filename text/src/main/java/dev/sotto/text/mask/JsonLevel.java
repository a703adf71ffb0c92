package dev.sotto.text.mask;

import java.util.BitSet;

/**
 * Follows one JSON text unit by unit: where its strings begin and end, which of them are keys, what
 * their escapes mean, and where it stops being JSON. Forgiving within strings (control characters,
 * unknown escapes), strict outside them; more than one text in a row is allowed at the top only.
 */
final class JsonLevel {
  /** What {@link #decode} answers when an escape is not complete. */
  static final int INCOMPLETE = -1;

  /** What {@link #decode} answers at the closing quote. */
  static final int CLOSED = -2;

  private enum Expect {
    VALUE,
    VALUE_OR_END,
    KEY,
    KEY_OR_END,
    COLON,
    COMMA_OR_END,
    NOTHING
  }

  private static final String[] WORDS = {"true", "false", "null"};

  private final boolean many;
  private final BitSet objects = new BitSet();
  private int depth;
  private Expect expect = Expect.VALUE;
  private boolean inString;
  private boolean inNumber;
  private boolean failed;
  private String word = "";
  private int escape;
  private int code;

  /**
   * @param many whether another text may follow the first
   */
  JsonLevel(boolean many) {
    this.many = many;
  }

  boolean inString() {
    return inString;
  }

  boolean failed() {
    return failed;
  }

  /** Takes a unit outside a string; tells what it is. */
  JsonUnit structure(char c) {
    if (failed) {
      return JsonUnit.TEXT;
    }
    if (inNumber && numeric(c)) {
      return JsonUnit.NUMBER;
    }
    inNumber = false;
    if (!word.isEmpty()) {
      return inWord(c);
    }
    if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
      return JsonUnit.STRUCTURE;
    }
    return token(c);
  }

  private JsonUnit token(char c) {
    if (c == '"') {
      return open();
    }
    if (c == '{' || c == '[') {
      return value() ? push(c == '{') : fail();
    }
    if (c == '}' || c == ']') {
      return ends(c == '}') ? pop() : fail();
    }
    if (c == ',' && expect == Expect.COMMA_OR_END) {
      expect = objects.get(depth) ? Expect.KEY : Expect.VALUE;
      return JsonUnit.STRUCTURE;
    }
    if (c == ':' && expect == Expect.COLON) {
      expect = Expect.VALUE;
      return JsonUnit.STRUCTURE;
    }
    return scalar(c);
  }

  private JsonUnit scalar(char c) {
    if (!value()) {
      return fail();
    }
    if (c == '-' || (c >= '0' && c <= '9')) {
      inNumber = true;
      valueDone();
      return JsonUnit.NUMBER;
    }
    for (String known : WORDS) {
      if (known.charAt(0) == c) {
        word = known.substring(1);
        return JsonUnit.STRUCTURE;
      }
    }
    return fail();
  }

  private JsonUnit inWord(char c) {
    if (word.charAt(0) != c) {
      return fail();
    }
    word = word.substring(1);
    if (word.isEmpty()) {
      valueDone();
    }
    return JsonUnit.STRUCTURE;
  }

  private JsonUnit open() {
    boolean key = expect == Expect.KEY || expect == Expect.KEY_OR_END;
    if (!key && !value()) {
      return fail();
    }
    inString = true;
    if (key) {
      expect = Expect.COLON;
      return JsonUnit.OPEN_KEY;
    }
    valueDone();
    return JsonUnit.OPEN_VALUE;
  }

  private JsonUnit push(boolean object) {
    depth++;
    objects.set(depth, object);
    expect = object ? Expect.KEY_OR_END : Expect.VALUE_OR_END;
    return JsonUnit.STRUCTURE;
  }

  private JsonUnit pop() {
    depth--;
    valueDone();
    return JsonUnit.STRUCTURE;
  }

  private boolean ends(boolean object) {
    boolean open = depth > 0 && objects.get(depth) == object;
    return open
        && (expect == Expect.COMMA_OR_END
            || expect == (object ? Expect.KEY_OR_END : Expect.VALUE_OR_END));
  }

  private boolean value() {
    return expect == Expect.VALUE || expect == Expect.VALUE_OR_END;
  }

  private void valueDone() {
    if (depth > 0) {
      expect = Expect.COMMA_OR_END;
    } else {
      expect = many ? Expect.VALUE : Expect.NOTHING;
    }
  }

  private JsonUnit fail() {
    failed = true;
    return JsonUnit.TEXT;
  }

  private static boolean numeric(char c) {
    return (c >= '0' && c <= '9') || c == '.' || c == 'e' || c == 'E' || c == '+' || c == '-';
  }

  /** Takes a unit inside a string; gives the unit it decodes to, or one of the answers above. */
  int decode(char c) {
    if (escape == 1) {
      return escaped(c);
    }
    if (escape > 1) {
      int digit = Character.digit(c, 16);
      if (digit >= 0 && c < 128) {
        code = code << 4 | digit;
        escape = escape == 5 ? 0 : escape + 1;
        return escape == 0 ? code : INCOMPLETE;
      }
      escape = 0;
    }
    if (c == '"') {
      inString = false;
      return CLOSED;
    }
    escape = c == '\\' ? 1 : 0;
    return escape == 1 ? INCOMPLETE : c;
  }

  private int escaped(char c) {
    escape = c == 'u' ? 2 : 0;
    code = 0;
    return switch (c) {
      case 'u' -> INCOMPLETE;
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      default -> c;
    };
  }
}
