package dev.sotto.server.front;

import dev.sotto.server.fault.Fault;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the certificate in force that stands in the files: looks every second, takes what has stood
 * still for one look, and keeps the old where the new is broken. Connections that stand are not
 * touched. Thread-safe.
 */
final class TlsReload implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TlsReload.class);
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration SOON = Duration.ofDays(14);

  private final TlsConfig config;
  private final SslContextFactory.Server factory;
  private final Thread thread;
  private volatile TlsIdentity identity;
  private Texts judged;

  /** What stands in both files. */
  private record Texts(String certificate, String key) {
    static Texts of(TlsConfig config) {
      return new Texts(config.certificate().text(), config.key().text());
    }

    @Override
    public String toString() {
      return "Texts";
    }
  }

  private TlsReload(TlsConfig config, Texts texts, TlsIdentity identity) {
    this.config = config;
    this.judged = texts;
    this.identity = identity;
    this.factory = factory(identity);
    this.thread = Thread.ofPlatform().daemon().name("tls-reload").unstarted(this::watch);
  }

  /**
   * Reads the certificate and its key, and begins to watch them.
   *
   * @throws Fault {@code tls} that says what is wrong with them
   */
  static TlsReload start(TlsConfig config) {
    Texts texts = Texts.of(config);
    TlsReload reload = new TlsReload(config, texts, identity(config, texts));
    reload.thread.start();
    return reload;
  }

  private static TlsIdentity identity(TlsConfig config, Texts texts) {
    TlsIdentity identity =
        TlsIdentity.of(
            config.certificate().name(), texts.certificate(), config.key().name(), texts.key());
    Instant now = Instant.now();
    if (identity.until().isBefore(now.plus(SOON))) {
      LOG.warn(
          "tls: the certificate {} at {}: renew it",
          identity.until().isBefore(now) ? "ENDED" : "ends",
          identity.until());
    }
    return identity;
  }

  private static SslContextFactory.Server factory(TlsIdentity identity) {
    SslContextFactory.Server factory = new SslContextFactory.Server();
    factory.setKeyStore(identity.store());
    factory.setKeyStorePassword(TlsIdentity.PASSWORD);
    factory.setIncludeProtocols("TLSv1.3", "TLSv1.2");
    factory.setSniRequired(false); // one certificate, whatever name it is called by
    factory.setRenegotiationAllowed(false);
    return factory;
  }

  SslContextFactory.Server factory() {
    return factory;
  }

  /** When the certificate in force ends. */
  Instant until() {
    return identity.until();
  }

  private void watch() {
    Texts before = judged;
    try {
      while (true) {
        Thread.sleep(LOOK);
        before = look(before);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What stands in the files; taken where it stood there at the last look too. */
  private Texts look(Texts before) {
    try {
      Texts now = Texts.of(config);
      if (now.equals(before) && !now.equals(judged)) {
        judged = now;
        take(now);
      }
      return now;
    } catch (Fault fault) {
      return before; // being replaced, or gone: the old one stays
    }
  }

  private void take(Texts texts) {
    try {
      TlsIdentity read = identity(config, texts);
      factory.reload(same -> factory.setKeyStore(read.store()));
      identity = read;
      LOG.info("tls: the new certificate is in force, until {}", read.until());
    } catch (Fault fault) {
      LOG.error("tls: the new certificate is REFUSED, the old one stays: {}", fault.say());
    } catch (Exception e) { // whatever Jetty makes of it: the rim of this thread
      LOG.error("tls: the new certificate is REFUSED, the old one stays: {}", e.getClass());
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
