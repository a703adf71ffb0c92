package dev.sotto.server.protocol;

import dev.sotto.server.fault.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads server-sent events (WHATWG HTML, section 9.2) from a provider. Not thread-safe. */
public final class SseReader {
  private static final int MAX_EVENT = 16 * 1024 * 1024;
  private static final int BUFFER = 4 * 1024;
  private static final byte[] DATA = {'d', 'a', 't', 'a', ':'};
  private static final byte[] EVENT = {'e', 'v', 'e', 'n', 't', ':'};

  private final InputStream in;
  private byte[] buffer = new byte[BUFFER];

  /** Where the next line begins, and how far the buffer is filled. */
  private int start;

  private int filled;

  /** The line that was read last ends here; behind {@link #start} is the next one. */
  private int lineStart;

  private int lineEnd;
  private boolean afterReturn;

  public SseReader(InputStream in) {
    this.in = in;
  }

  /**
   * The next event with data; null at the end. An event without its blank line is not one.
   *
   * @throws Fault {@code provider_reply} when an event is larger than 16 MiB
   */
  public @Nullable SseEvent next() throws IOException {
    String name = null;
    String data = null;
    StringBuilder more = null;
    while (line()) {
      if (lineStart == lineEnd) {
        if (data != null) {
          return new SseEvent(name, more == null ? data : more.toString());
        }
        name = null;
      } else if (begins(DATA)) {
        String value = value(DATA.length);
        if (data == null) {
          data = value;
        } else {
          more = more == null ? new StringBuilder(data) : more;
          more.append('\n').append(value);
          refuseIfEndless(more.length());
        }
      } else if (begins(EVENT)) {
        name = value(EVENT.length);
      }
    }
    return null;
  }

  /** Whether a whole event has come already, so that {@link #next} will not wait. */
  public boolean waiting() {
    boolean blank = false;
    for (int i = start; i < filled; i++) {
      boolean end = buffer[i] == '\n' || buffer[i] == '\r';
      boolean pair = buffer[i] == '\n' && i > 0 && buffer[i - 1] == '\r';
      if (end && !pair && blank) {
        return true;
      }
      blank = pair ? blank : end;
    }
    return false;
  }

  private boolean begins(byte[] field) {
    return lineEnd - lineStart >= field.length
        && Arrays.equals(buffer, lineStart, lineStart + field.length, field, 0, field.length);
  }

  private String value(int from) {
    int at = lineStart + from;
    at = at < lineEnd && buffer[at] == ' ' ? at + 1 : at;
    return new String(buffer, at, lineEnd - at, StandardCharsets.UTF_8);
  }

  /** Reads a line; false at the end, where a line without its end is none. */
  private boolean line() throws IOException {
    for (int i = start; ; i++) {
      if (i == filled) {
        int length = i - start;
        if (!fill()) {
          return false;
        }
        i = start + length;
      }
      byte b = buffer[i];
      if (b == '\n' && afterReturn && i == start) {
        start++;
        afterReturn = false;
      } else if (b == '\n' || b == '\r') {
        afterReturn = b == '\r';
        lineStart = start;
        lineEnd = i;
        start = i + 1;
        return true;
      }
    }
  }

  /** Reads on behind what is there, in a larger buffer where it is full. */
  private boolean fill() throws IOException {
    int left = filled - start;
    refuseIfEndless(left);
    if (left == buffer.length) {
      buffer = Arrays.copyOfRange(buffer, start, start + 2 * buffer.length);
    } else {
      System.arraycopy(buffer, start, buffer, 0, left);
    }
    start = 0;
    filled = left;
    int read = in.read(buffer, filled, buffer.length - filled);
    filled += Math.max(0, read);
    return read > 0;
  }

  private static void refuseIfEndless(int size) {
    if (size > MAX_EVENT) {
      throw Fault.peer(502, "provider_reply", "the provider sent an event without an end", null);
    }
  }
}
