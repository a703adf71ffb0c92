package dev.sotto.server.provider;

import java.io.IOException;
import java.net.Socket;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * TLS as the Java runtime is set up: its trust store, or the one that {@code
 * javax.net.ssl.trustStore} names; host names are checked (RFC 9110, section 4.3.4). The trust
 * store is read when the first connection needs it.
 */
final class SystemTls implements TlsSocketStrategy {
  /** Read once, by the first who asks. */
  private static final class Loaded {
    static final TlsSocketStrategy STRATEGY = strategy();

    private static TlsSocketStrategy strategy() {
      try {
        return new DefaultClientTlsStrategy(
            SSLContext.getDefault(), HostnameVerificationPolicy.BUILTIN, null);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has TLS", e);
      }
    }
  }

  @Override
  public SSLSocket upgrade(
      Socket socket, String target, int port, Object attachment, HttpContext context)
      throws IOException {
    return Loaded.STRATEGY.upgrade(socket, target, port, attachment, context);
  }
}
