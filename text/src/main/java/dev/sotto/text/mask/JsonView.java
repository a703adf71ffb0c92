package dev.sotto.text.mask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * JSON text as one reads it: escapes decoded, structure kept, and the same again for JSON inside
 * strings. A string counts as JSON while it begins with a bracket and goes on as JSON does; from
 * where it no longer does, it is text. Each unit knows where it was written, and how deep in
 * strings: that many times a value put there must be escaped. Linear in the text; deep nesting of
 * brackets costs a bit each.
 */
final class JsonView implements View {
  /** Strings in strings are followed this deep; what lies deeper is text. */
  static final int MOST_LEVELS = 8;

  private final StringBuilder raw = new StringBuilder();
  private final StringBuilder text = new StringBuilder();
  private int[] ends = new int[64];
  private JsonUnit[] units = new JsonUnit[64];
  private byte[] depths = new byte[64];
  private int taken;

  private final List<JsonLevel> levels = new ArrayList<>(List.of(new JsonLevel(true)));
  private boolean undecided;

  @Override
  public void append(String chunk) {
    int from = raw.length();
    raw.append(chunk);
    for (int i = 0; i < chunk.length(); i++) {
      taken = from + i + 1;
      take(0, chunk.charAt(i));
    }
  }

  private void take(int at, char c) {
    JsonLevel level = levels.get(at);
    if (!level.inString()) {
      JsonUnit unit = level.structure(c);
      undecided = unit == JsonUnit.OPEN_KEY || unit == JsonUnit.OPEN_VALUE;
      add(c, unit, at);
      return;
    }
    int decoded = level.decode(c);
    if (decoded == JsonLevel.CLOSED) {
      undecided = false;
      levels.subList(at + 1, levels.size()).clear();
      add('"', JsonUnit.CLOSE, at);
    } else if (decoded != JsonLevel.INCOMPLETE) {
      content(at, (char) decoded);
    }
  }

  private void content(int at, char c) {
    if (levels.size() > at + 1) {
      take(at + 1, c);
      return;
    }
    boolean blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (undecided && (c == '{' || c == '[') && levels.size() < MOST_LEVELS) {
      levels.add(new JsonLevel(false));
      take(at + 1, c);
      return;
    }
    undecided &= blank;
    add(c, undecided ? JsonUnit.STRUCTURE : JsonUnit.TEXT, at + 1);
  }

  private void add(char c, JsonUnit unit, int depth) {
    int at = text.length();
    if (at == ends.length) {
      ends = Arrays.copyOf(ends, at * 2);
      units = Arrays.copyOf(units, at * 2);
      depths = Arrays.copyOf(depths, at * 2);
    }
    ends[at] = taken;
    units[at] = unit;
    depths[at] = (byte) depth;
    text.append(c);
  }

  @Override
  public CharSequence text() {
    return text;
  }

  JsonUnit unit(int at) {
    return units[at];
  }

  /** How many strings lie around the unit. */
  int depth(int at) {
    return depths[at];
  }

  /** Where the unit begins in what was written. */
  int rawStart(int at) {
    return at == 0 ? 0 : ends[at - 1];
  }

  /** Whether the whole is still a beginning of JSON. */
  boolean json() {
    return !levels.get(0).failed();
  }

  @Override
  public void copy(int from, int to, StringBuilder out) {
    if (from < to) {
      out.append(raw, rawStart(from), ends[to - 1]);
    }
  }

  @Override
  public void write(String value, int at, StringBuilder out) {
    out.append(JsonEscape.escape(value, depth(at)));
  }

  @Override
  public void drop(int count) {
    if (count == 0) {
      return;
    }
    int gone = ends[count - 1];
    int left = text.length() - count;
    System.arraycopy(ends, count, ends, 0, left);
    System.arraycopy(units, count, units, 0, left);
    System.arraycopy(depths, count, depths, 0, left);
    for (int i = 0; i < left; i++) {
      ends[i] -= gone;
    }
    text.delete(0, count);
    raw.delete(0, gone);
  }

  @Override
  public void tail(StringBuilder out) {
    out.append(raw);
    raw.setLength(0);
  }

  @Override
  public boolean opensValue(int at) {
    return unit(at) == JsonUnit.OPEN_VALUE;
  }

  @Override
  public boolean encloses(int from, int to) {
    return to < text.length()
        && unit(from) == JsonUnit.OPEN_VALUE
        && unit(to) == JsonUnit.CLOSE
        && depth(from) == depth(to);
  }

  @Override
  public String toString() {
    return "JsonView[" + text.length() + " units]";
  }
}
