package dev.sotto.server.redact;

import dev.sotto.text.mask.MaskedText;
import java.io.IOException;

/** Where results go. One file at a time: begun, its parts in order, then done or given up. */
public interface Destination extends AutoCloseable {
  /** A file begins. */
  void begin(Input input, Encoding encoding) throws IOException;

  /** The next part of the file: {@code clear} became {@code masked}. */
  void part(String clear, MaskedText masked) throws IOException;

  /** The file is complete. */
  void done() throws IOException;

  /** The file cannot be completed: nothing of it stays, where that is possible. */
  void giveUp() throws IOException;

  @Override
  void close() throws IOException;
}
