package dev.sotto.server.provider;

import java.io.IOException;

/** A reply that began and did not go on, or did not end, in its time. */
public final class ReplyTimeout extends IOException {
  private static final long serialVersionUID = 1L;

  ReplyTimeout(IOException cause) {
    super("the reply's time is over", cause);
  }
}
