package dev.sotto.server.provider;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** One call to a provider, from the connection to the last byte of the answer. */
interface Exchange extends AutoCloseable {
  /**
   * Sends the call and waits for the head of the answer. To be called once, by one thread.
   *
   * @throws TransportFailure when no answer begins
   */
  Answer answer() throws TransportFailure;

  /**
   * Ends the exchange, from any thread and at any time: a thread that waits for the head or the
   * body gets an exception, and the provider sees the connection go unless the answer was read to
   * its end. Afterwards it does nothing.
   */
  @Override
  void close();

  /** The head of an answer, and its body. */
  interface Answer {
    int status();

    /** The header's first value, whatever the case of its name; null if it is not there. */
    @Nullable String header(String name);

    /**
     * The bytes as they come. What is not read is not asked for, beyond a buffer. Where the
     * connection breaks, everything that came before is read first, and then the read fails.
     */
    InputStream body();
  }
}
