package dev.sotto.server.front;

import dev.sotto.server.yaml.Section;

/**
 * The section {@code tls}.
 *
 * @param certificate the chain, leaf first, in PEM
 * @param key its private key in PEM: PKCS#8, PKCS#1 or SEC 1, not encrypted
 * @param clear what a call without TLS gets on the same port
 */
public record TlsConfig(PemSource certificate, PemSource key, Clear clear) {
  /** What a call without TLS gets. */
  public enum Clear {
    /** An error, whatever it asks. */
    REFUSE,
    /** GET and HEAD are sent to https; what carries a body is refused. */
    REDIRECT
  }

  /** Reads the section. */
  static TlsConfig read(Section tls) {
    return new TlsConfig(
        PemSource.read(tls, "certificate"),
        PemSource.read(tls, "key"),
        tls.one("clear", Clear.REFUSE));
  }
}
