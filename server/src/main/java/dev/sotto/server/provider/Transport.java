package dev.sotto.server.provider;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * HTTP to providers: bytes out, bytes in, and nothing else. What wraps another one may try again,
 * choose another recipient or refuse to call. Thread-safe.
 */
interface Transport extends AutoCloseable {
  /** Prepares a call; nothing is sent before {@link Exchange#answer}. */
  Exchange begin(Outgoing call);

  /** Ends all calls that run. */
  @Override
  void close();

  /**
   * One call.
   *
   * @param headers sent as they are, beside those of HTTP itself
   * @param body what is posted; not copied and not to be changed
   * @param silence how long nothing may come: until the head of the answer, then between two reads
   */
  record Outgoing(URI uri, Map<String, String> headers, byte[] body, Duration silence) {
    public Outgoing {
      headers = Map.copyOf(headers);
    }

    @Override
    public String toString() {
      return "Outgoing[" + body.length + " bytes]";
    }
  }
}
