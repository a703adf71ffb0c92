package dev.sotto.server.protocol;

import java.util.List;

/** Restores the events of one stream as they come. Not thread-safe. */
public interface StreamRestore {
  /** What goes to the client for this event: none, itself, or more than one. */
  List<SseEvent> next(SseEvent event);

  /** How the provider says that the stream ended, as far as it has come. */
  StreamEnd ended();

  /** The event that tells the client that the stream broke off here. */
  SseEvent error(String code, String message);

  /** What is still held back when the stream ends, however it ends. */
  List<SseEvent> end();
}
