package dev.sotto.server.protocol;

import dev.sotto.server.fault.Fault;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads server-sent events (WHATWG HTML, section 9.2) from a provider. Not thread-safe. */
public final class SseReader {
  private static final int MAX_EVENT = 16 * 1024 * 1024;

  private final InputStream in;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(512);
  private boolean afterReturn;

  public SseReader(InputStream in) {
    this.in = new BufferedInputStream(in, 16 * 1024);
  }

  /**
   * The next event with data; null at the end. An event without its blank line is not one.
   *
   * @throws Fault {@code provider_reply} when an event is larger than 16 MiB
   */
  public @Nullable SseEvent next() throws IOException {
    String name = null;
    StringBuilder data = null;
    for (String text = line(); text != null; text = line()) {
      if (text.isEmpty()) {
        if (data != null) {
          return new SseEvent(name, data.toString());
        }
        name = null;
      } else if (text.startsWith("data:")) {
        data = data == null ? new StringBuilder() : data.append('\n');
        data.append(value(text, 5));
        refuseIfEndless(data.length());
      } else if (text.startsWith("event:")) {
        name = value(text, 6);
      }
    }
    return null;
  }

  private static String value(String line, int from) {
    return line.startsWith(" ", from) ? line.substring(from + 1) : line.substring(from);
  }

  private @Nullable String line() throws IOException {
    line.reset();
    while (true) {
      int b = in.read();
      if (b < 0) {
        return null;
      }
      if (b == '\n' && afterReturn) {
        afterReturn = false;
        continue;
      }
      afterReturn = b == '\r';
      if (b == '\n' || b == '\r') {
        return line.toString(StandardCharsets.UTF_8);
      }
      line.write(b);
      refuseIfEndless(line.size());
    }
  }

  private static void refuseIfEndless(int size) {
    if (size > MAX_EVENT) {
      throw Fault.peer(502, "provider_reply", "the provider sent an event without an end", null);
    }
  }
}
