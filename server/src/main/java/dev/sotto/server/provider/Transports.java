package dev.sotto.server.provider;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The transports in use: one for each time that a recipient gives a connection. Thread-safe. */
final class Transports implements AutoCloseable {
  private final Map<Duration, Transport> open = new ConcurrentHashMap<>();
  private final ProxyConfig proxy;

  Transports(ProxyConfig proxy) {
    this.proxy = proxy;
  }

  Transport of(Duration connect) {
    Transport known = open.get(connect);
    return known == null
        ? open.computeIfAbsent(connect, each -> HttpTransport.of(each, proxy))
        : known;
  }

  @Override
  public void close() {
    open.values().forEach(Transport::close);
  }
}
