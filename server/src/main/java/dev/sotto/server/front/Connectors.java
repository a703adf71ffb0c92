package dev.sotto.server.front;

import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.server.DetectorConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** One port that speaks HTTP/1.1 and HTTP/2: by ALPN over TLS, by preface or upgrade in clear. */
final class Connectors {
  private Connectors() {}

  /** A connector in clear. */
  static ServerConnector clear(Server server, HttpConfiguration http) {
    return new ServerConnector(
        server, new HttpConnectionFactory(http), new HTTP2CServerConnectionFactory(http));
  }

  /** A connector with TLS; what comes without it is answered in HTTP/1.1 and not secure. */
  static ServerConnector tls(Server server, HttpConfiguration http, SslContextFactory.Server ssl) {
    HttpConfiguration secure = new HttpConfiguration(http);
    secure.addCustomizer(new SecureRequestCustomizer(false));
    HttpConnectionFactory http1 = new HttpConnectionFactory(secure);
    ALPNServerConnectionFactory alpn = new ALPNServerConnectionFactory("h2", "http/1.1");
    alpn.setDefaultProtocol(http1.getProtocol());
    SslConnectionFactory tls = new SslConnectionFactory(ssl, alpn.getProtocol());
    return new ServerConnector(
        server,
        new DetectorConnectionFactory(tls),
        http1,
        alpn,
        new HTTP2ServerConnectionFactory(secure));
  }
}
