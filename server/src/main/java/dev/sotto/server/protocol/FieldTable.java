package dev.sotto.server.protocol;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happens to each field of an API: a table in a resource file, one field a line: path ({@code
 * messages[].content}, {@code *} for any key), action, words about it. Immutable, thread-safe.
 */
public final class FieldTable {
  private final Map<String, FieldTable> children = new HashMap<>();
  private @Nullable FieldTable item;
  private @Nullable FieldTable any;
  private @Nullable FieldAction action;
  private String words = "";

  private FieldTable() {}

  /** Reads the table {@code name} of this package's resources. */
  static FieldTable load(String name) {
    FieldTable root = new FieldTable();
    try (InputStream in = FieldTable.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no table " + name);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          root.add(line.strip().split("\\s+", 3));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return root;
  }

  private void add(String[] line) {
    FieldTable at = this;
    for (String step : line[0].replace("[]", ".[]").split("\\.", -1)) {
      at = at.step(step);
    }
    at.action = FieldAction.valueOf(line[1].toUpperCase(Locale.ROOT));
    at.words = line.length > 2 ? line[2] : "";
  }

  private FieldTable step(String name) {
    return switch (name) {
      case "[]" -> item = item == null ? new FieldTable() : item;
      case "*" -> any = any == null ? new FieldTable() : any;
      default -> children.computeIfAbsent(name, key -> new FieldTable());
    };
  }

  /** The line of the field {@code key}; null where no line speaks of it. */
  public @Nullable FieldTable field(String key) {
    FieldTable child = children.get(key);
    return child == null ? any : child;
  }

  /** Whether a line names {@code key} itself, not as any key. */
  public boolean names(String key) {
    return children.containsKey(key);
  }

  /** The line of an array's items; null where no line speaks of them. */
  public @Nullable FieldTable item() {
    return item;
  }

  /** What happens to the field itself; null where only what is in it is spoken of. */
  public @Nullable FieldAction action() {
    return action;
  }

  /** The values of ONLY, what REFUSE refuses: the words beside the action up to a semicolon. */
  public String words() {
    int end = words.indexOf("; ");
    return end < 0 ? words : words.substring(0, end);
  }

  /** Why, or what to do instead: the words behind the semicolon; empty where there are none. */
  public String remedy() {
    int end = words.indexOf("; ");
    return end < 0 ? "" : words.substring(end + 2);
  }
}
