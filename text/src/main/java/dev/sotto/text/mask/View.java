package dev.sotto.text.mask;

/**
 * A text that comes in parts, as restoring sees it: decoded, each unit tied to what was written.
 */
interface View {
  /** Adds what came next. */
  void append(String chunk);

  /** The decoded units that are not dropped yet. */
  CharSequence text();

  /** Appends units {@code from} to {@code to} as they were written. */
  void copy(int from, int to, StringBuilder out);

  /** Appends {@code value} as it must be written where unit {@code at} stands. */
  void write(String value, int at, StringBuilder out);

  /** Forgets the first {@code count} units. */
  void drop(int count);

  /** Appends what is left over once nothing more comes and every unit is dropped. */
  void tail(StringBuilder out);

  /** Whether unit {@code at} opens a JSON string that is a value, not a key. */
  boolean opensValue(int at);

  /** Whether units {@code from} and {@code to} are the quotes around one JSON string value. */
  boolean encloses(int from, int to);
}
