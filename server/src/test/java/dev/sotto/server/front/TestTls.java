package dev.sotto.server.front;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Certificates that OpenSSL wrote for these tests, and clients that trust them. */
public final class TestTls {
  private TestTls() {}

  static String text(String name) {
    try (InputStream in = TestTls.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a pair where a server looks for it: {@code tls.crt} and {@code tls.key}. */
  static void write(Path folder, String certificate, String key) throws IOException {
    Files.writeString(folder.resolve("tls.crt"), text(certificate));
    Files.writeString(folder.resolve("tls.key"), text(key));
  }

  static TlsConfig config(Path folder, TlsConfig.Clear clear) {
    return new TlsConfig(
        new PemSource.File("certificate_file", folder.resolve("tls.crt")),
        new PemSource.File("key_file", folder.resolve("tls.key")),
        clear);
  }

  /** A client without any connection yet. */
  static HttpClient client(HttpClient.Version version) {
    return HttpClient.newBuilder().version(version).sslContext(context()).build();
  }

  static SSLContext context() {
    try {
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      for (String name : new String[] {"ca.crt", "ec.crt"}) {
        byte[] pem = text(name).getBytes(UTF_8);
        trusted.setCertificateEntry(
            name, factory.generateCertificate(new ByteArrayInputStream(pem)));
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
