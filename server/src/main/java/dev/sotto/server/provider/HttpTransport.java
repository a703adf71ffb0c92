package dev.sotto.server.provider;

import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * HTTP/1.1 on blocking sockets, for virtual threads: connections are kept for further calls, the
 * system's trust store and proxy settings hold, redirections are not followed, nothing is tried
 * twice. How many calls run at once is not limited here. docs/decisions/0012 says why this client.
 */
final class HttpTransport implements Transport {
  private static final int MAX_CONNECTIONS = 100_000;
  private static final int MAX_HEADERS = 200;
  private static final int MAX_HEADER_LINE = 32 * 1024;
  private static final TimeValue CHECKED_AFTER = TimeValue.ofSeconds(1);
  private static final TimeValue KEPT = TimeValue.ofSeconds(55);

  private final CloseableHttpClient http;

  private HttpTransport(CloseableHttpClient http) {
    this.http = http;
  }

  /** A transport that waits {@code connect} for a connection, TLS included. */
  static Transport of(Duration connect) {
    return of(connect, ProxyConfig.NONE);
  }

  /** A transport through {@code proxy}, if it names one. */
  static Transport of(Duration connect, ProxyConfig proxy) {
    return CallOff.heeding(
        new HttpTransport(
            ProxyRoutes.apply(proxy, HttpClients.custom())
                .useSystemProperties()
                .setConnectionManager(connections(connect))
                .setDefaultCookieSpecRegistry(name -> null)
                .setUserAgent("sotto")
                .disableCookieManagement()
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableConnectionState()
                .disableAuthCaching()
                .evictIdleConnections(KEPT)
                .build()));
  }

  private static PoolingHttpClientConnectionManager connections(Duration connect) {
    Timeout wait = Timeout.of(connect);
    return PoolingHttpClientConnectionManagerBuilder.create()
        .useSystemProperties()
        .setTlsSocketStrategy(new SystemTls())
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder()
                .http1Config(
                    Http1Config.custom()
                        .setMaxHeaderCount(MAX_HEADERS)
                        .setMaxLineLength(MAX_HEADER_LINE)
                        .build())
                .responseParserFactory(DefaultHttpResponseParserFactory.INSTANCE)
                .build())
        .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
        .setMaxConnPerRoute(MAX_CONNECTIONS)
        .setMaxConnTotal(MAX_CONNECTIONS)
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(wait)
                .setSocketTimeout(wait)
                .setValidateAfterInactivity(CHECKED_AFTER)
                .build())
        .build();
  }

  @Override
  public Exchange begin(Outgoing call) {
    return new HttpExchange(http, call, waiting(call.silence()));
  }

  private static RequestConfig waiting(Duration silence) {
    return RequestConfig.custom()
        .setResponseTimeout(Timeout.of(silence))
        .setRedirectsEnabled(false)
        .setProtocolUpgradeEnabled(false)
        .build();
  }

  @Override
  public void close() {
    http.close(CloseMode.IMMEDIATE);
  }
}
