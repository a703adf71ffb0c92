package dev.sotto.server.provider;

import dev.sotto.server.yaml.Secret;
import dev.sotto.server.yaml.Section;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The section {@code proxy}: what calls to providers go through. HTTPS goes through a tunnel
 * (CONNECT, RFC 9110 section 9.3.6), so that the proxy sees the provider's name and no content.
 *
 * @param url {@code http://HOST:PORT}; null: no proxy of Sotto's own, the JVM's settings hold
 * @param direct hosts that are called without it, with their subdomains; {@code noProxy} in the
 *     file
 * @param user for Basic authentication; empty: the proxy asks for none
 */
public record ProxyConfig(
    @Nullable URI url, List<String> direct, Optional<String> user, Optional<Secret> password) {
  /** Calls go out directly, or as the JVM's own settings say. */
  public static final ProxyConfig NONE =
      new ProxyConfig(null, List.of(), Optional.empty(), Optional.empty());

  public ProxyConfig {
    direct = direct.stream().map(ProxyConfig::host).toList();
  }

  private static String host(String written) {
    return written.strip().toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", "");
  }

  /** Reads {@code proxy: {url, no_proxy, user, password or password_file}}. */
  public static ProxyConfig read(Section proxy) {
    Optional<String> url = proxy.text("url");
    List<String> direct = proxy.texts("no_proxy");
    Optional<String> user = proxy.text("user");
    Optional<Secret> password = proxy.secret("password");
    if (url.isPresent() && !url.get().matches("http://[^/?#@\\s]+:[0-9]{1,5}/?")) {
      proxy.wrong(
          "url", "must be http://HOST:PORT", "write user and password as keys of their own");
      return NONE;
    }
    if (url.isEmpty() && (!direct.isEmpty() || user.isPresent() || password.isPresent())) {
      proxy.wrong("url", "is missing", "write url: http://HOST:PORT");
    }
    if (user.isPresent() != password.isPresent()) {
      proxy.wrong("user", "needs a password, and the other way round", "write both or none");
    }
    return new ProxyConfig(url.map(URI::create).orElse(null), direct, user, password);
  }

  /** Whether {@code host} is called without the proxy. */
  boolean direct(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return direct.stream().anyMatch(each -> name.equals(each) || name.endsWith("." + each));
  }
}
