package dev.sotto.server.http;

import io.javalin.http.Context;
import java.util.Set;

/**
 * Tells calls of Sotto's own page on this machine from those of other sites' pages: a header that
 * another origin cannot send without a preflight, which fails, and a loopback name as host, which a
 * rebound name is not.
 */
public final class OwnPage {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  private OwnPage() {}

  /** Whether {@code context} is such a call. */
  static boolean calls(Context context) {
    return "1".equals(context.header("Sotto-Playground")) && LOOPBACK.contains(hostName(context));
  }

  private static String hostName(Context context) {
    String host = context.header("Host");
    if (host == null) {
      return "";
    }
    int port = host.lastIndexOf(':');
    return port > 0 && !host.endsWith("]") ? host.substring(0, port) : host;
  }
}
