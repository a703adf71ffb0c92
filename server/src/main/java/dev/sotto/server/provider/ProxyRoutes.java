package dev.sotto.server.provider;

import java.net.URI;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** Sends calls through the proxy, but for the hosts that are called directly. */
final class ProxyRoutes extends DefaultRoutePlanner {
  private final ProxyConfig config;
  private final HttpHost proxy;

  private ProxyRoutes(ProxyConfig config, HttpHost proxy) {
    super(null);
    this.config = config;
    this.proxy = proxy;
  }

  /** Makes {@code client} use the proxy of {@code config}, if it names one. */
  static HttpClientBuilder apply(ProxyConfig config, HttpClientBuilder client) {
    URI url = config.url();
    if (url == null) {
      return client;
    }
    HttpHost proxy = new HttpHost(url.getScheme(), url.getHost(), url.getPort());
    if (config.user().isPresent() && config.password().isPresent()) {
      BasicCredentialsProvider credentials = new BasicCredentialsProvider();
      credentials.setCredentials(
          new AuthScope(proxy),
          new UsernamePasswordCredentials(
              config.user().get(), config.password().get().value().toCharArray()));
      client.setDefaultCredentialsProvider(credentials);
    }
    return client.setRoutePlanner(new ProxyRoutes(config, proxy));
  }

  @Override
  protected @Nullable HttpHost determineProxy(HttpHost target, HttpContext context) {
    return config.direct(target.getHostName()) ? null : proxy;
  }
}
