package dev.sotto.server.mcp;

import dev.sotto.server.fault.Fault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads server-sent events with their ids (WHATWG HTML, section 9.2). Not thread-safe. */
final class McpEvents {
  private static final int LONGEST = 16 * 1024 * 1024;

  private final BufferedReader lines;

  McpEvents(InputStream in) {
    this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /**
   * @param id null: none
   */
  record Event(@Nullable String id, String data) {
    @Override
    public String toString() {
      return "Event[" + data.length() + " chars]";
    }
  }

  /** The next event; null at the end. One without its blank line is none. */
  @Nullable Event next() throws IOException {
    StringBuilder data = new StringBuilder();
    String id = null;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.isEmpty() && (!data.isEmpty() || id != null)) {
        return new Event(id, data.toString());
      }
      if (line.startsWith("data:")) {
        data.append(data.isEmpty() ? "" : "\n").append(value(line, "data:".length()));
      } else if (line.startsWith("id:")) {
        id = value(line, "id:".length());
      }
      if (data.length() > LONGEST) {
        throw Fault.peer(502, "mcp_reply", "the server sent an event without an end", null);
      }
    }
    return null;
  }

  private static String value(String line, int from) {
    return line.startsWith(" ", from) ? line.substring(from + 1) : line.substring(from);
  }
}
