package dev.sotto.server.front;

import dev.sotto.server.limit.LimitsConfig;
import dev.sotto.server.yaml.ConfigFile;
import dev.sotto.server.yaml.Section;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * Where the server listens, and how.
 *
 * @param host the address to listen on
 * @param port the port; 0 takes a free one
 * @param tls the certificate; null: it listens in clear
 * @param limits what bounds calls
 * @param shutdown how it ends
 */
public record FrontConfig(
    String host, int port, @Nullable TlsConfig tls, LimitsConfig limits, Shutdown shutdown) {
  /** On {@code host} and {@code port}, with all else by default. */
  public static FrontConfig of(String host, int port, @Nullable TlsConfig tls) {
    return ConfigFile.defaults(
        file ->
            new FrontConfig(
                host,
                port,
                tls,
                LimitsConfig.read(file.section("limits")),
                Shutdown.read(file.section("shutdown"))));
  }

  /**
   * Reads the keys of the front out of the whole file.
   *
   * @param port what the command line says; null: what the file says stands
   */
  public static FrontConfig read(Section file, @Nullable Integer port) {
    int read = file.number("port", 8080, 0, 65535);
    return new FrontConfig(
        file.text("host", "127.0.0.1"),
        port == null ? read : port,
        file.has("tls") ? TlsConfig.read(file.section("tls")) : null,
        LimitsConfig.read(file.section("limits")),
        Shutdown.read(file.section("shutdown")));
  }

  /** Whether others can read what passes: no TLS, and not this machine alone. */
  boolean clearToOthers() {
    try {
      return tls == null && !InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return tls == null;
    }
  }
}
