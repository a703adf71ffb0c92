package dev.sotto.server.yaml;

/**
 * Something wrong in a file that people write.
 *
 * @param file relative to the folder, with {@code /}
 * @param line from 1
 * @param column from 1
 * @param what what is wrong
 * @param mend how to mend it
 */
public record Problem(
    Severity severity, String file, int line, int column, String what, String mend) {

  /** A folder with an error does not load. */
  public enum Severity {
    ERROR,
    WARNING
  }

  /** A folder that cannot be read at all. */
  public static Problem unreadable() {
    return new Problem(
        Severity.ERROR, ".", 1, 1, "the folder cannot be read", "check that it is there");
  }

  public boolean error() {
    return severity == Severity.ERROR;
  }

  /** {@code file:line:column}, as editors and CI follow it. */
  public String place() {
    return file + ":" + line + ":" + column;
  }

  @Override
  public String toString() {
    return place() + ": " + (error() ? "" : "warning: ") + what;
  }
}
