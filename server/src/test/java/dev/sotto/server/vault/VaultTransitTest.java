package dev.sotto.server.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.yaml.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class VaultTransitTest {
  private static final byte[] KEY =
      "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;
  private TransitServer server;

  @BeforeEach
  void start() throws IOException {
    server = new TransitServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void wrap_andUnwrap_giveTheKeyBack() {
    VaultTransit transit = VaultTransit.open(config());
    byte[] wrapped = transit.wrap(KEY, "kek/1");
    assertThat(text(wrapped)).startsWith("vault:v1:");
    assertThat(transit.unwrap(wrapped, "kek/1")).isEqualTo(KEY);
  }

  @Test
  void rewrap_afterRotation_isUnderTheNewVersionAndOldOnesStillOpen() {
    VaultTransit transit = VaultTransit.open(config());
    byte[] first = transit.wrap(KEY, "kek/1");
    server.rotate("sotto");
    byte[] second = transit.rewrap(first, "kek/1");
    assertThat(text(second)).startsWith("vault:v2:");
    assertThat(transit.unwrap(first, "kek/1")).isEqualTo(KEY);
    server.oldest = 2;
    assertThat(transit.unwrap(second, "kek/1")).isEqualTo(KEY);
    assertThatThrownBy(() -> transit.unwrap(first, "kek/1")).hasMessageContaining("400");
  }

  @Test
  void wrap_wrongToken_saysWhatToAllow() {
    server.token = "s.another";
    refused("403", "allow 'update'");
  }

  @Test
  void wrap_sealedVault_saysSo() {
    server.sealed = true;
    refused("503", "sealed");
  }

  @Test
  void wrap_noSuchMount_saysSo() {
    server.namespace = "team";
    refused("404", "mount");
  }

  @Test
  void wrap_hangingVault_givesUpInTime() {
    server.hangs = true;
    refused(
        config(server, Optional.empty(), Optional.empty(), Duration.ofMillis(200)),
        "did not answer within 200 ms",
        "");
  }

  @Test
  void wrap_vaultGone_saysWhereItLooked() {
    server.close();
    refused("nothing answers there", server.url().toString());
  }

  private void refused(String what, String mend) {
    refused(config(), what, mend);
  }

  private static void refused(KmsConfig.Transit config, String what, String mend) {
    assertThatThrownBy(() -> VaultTransit.open(config).wrap(KEY, "kek/1"))
        .isInstanceOfSatisfying(
            Fault.class,
            fault -> {
              assertThat(fault.code()).isEqualTo("kms");
              assertThat(fault.status()).isEqualTo(503);
              assertThat(fault.say()).contains(what).contains(mend).doesNotContain("s.test");
            });
  }

  @Test
  void unwrap_tokenInAFile_takesUpTheRenewedOne() throws IOException {
    Path file = Files.writeString(folder.resolve("token"), "s.test-token\n");
    VaultTransit transit = VaultTransit.open(config(Optional.of(file), Optional.empty()));
    byte[] wrapped = transit.wrap(KEY, "kek/1");
    server.token = "s.renewed";
    Files.writeString(file, "s.renewed\n");
    assertThat(transit.unwrap(wrapped, "kek/1")).isEqualTo(KEY);
  }

  @Test
  void wrap_inANamespace_namesIt() {
    server.namespace = "team";
    KmsConfig.Transit base = config();
    KmsConfig.Transit named =
        new KmsConfig.Transit(
            base.url(),
            base.mount(),
            base.key(),
            Optional.of("team"),
            base.token(),
            base.tokenFile(),
            base.ca(),
            base.timeout());
    VaultTransit transit = VaultTransit.open(named);
    assertThat(transit.unwrap(transit.wrap(KEY, "kek/1"), "kek/1")).isEqualTo(KEY);
  }

  @Test
  void wrap_overTls_trustsTheNamedCertificateAlone() throws Exception {
    server.close();
    server = TransitServer.tls(certificate());
    Path ca = folder.resolve("ca.pem");
    VaultTransit trusting = VaultTransit.open(config(Optional.empty(), Optional.of(ca)));
    assertThat(trusting.unwrap(trusting.wrap(KEY, "kek/1"), "kek/1")).isEqualTo(KEY);
    refused("certificate is not trusted", "'ca'");
  }

  /** A self-signed certificate by the JDK's own keytool; its PEM is in {@code ca.pem}. */
  private SSLContext certificate() throws Exception {
    Path store = folder.resolve("tls.p12");
    keytool(
        "-genkeypair",
        "-alias",
        "a",
        "-keyalg",
        "EC",
        "-dname",
        "CN=localhost",
        "-ext",
        "san=dns:localhost",
        "-keystore",
        store.toString());
    keytool(
        "-exportcert",
        "-rfc",
        "-alias",
        "a",
        "-file",
        folder.resolve("ca.pem").toString(),
        "-keystore",
        store.toString());
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, "changeit".toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, "changeit".toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private void keytool(String... arguments) throws IOException, InterruptedException {
    java.util.List<String> command = new java.util.ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(java.util.List.of(arguments));
    command.addAll(java.util.List.of("-storepass", "changeit"));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor()).isZero();
  }

  private KmsConfig.Transit config() {
    return config(Optional.empty(), Optional.empty());
  }

  private KmsConfig.Transit config(Optional<Path> tokenFile, Optional<Path> ca) {
    return config(server, tokenFile, ca);
  }

  static KmsConfig.Transit config(
      TransitServer server, Optional<Path> tokenFile, Optional<Path> ca) {
    return config(server, tokenFile, ca, Duration.ofSeconds(30));
  }

  private static KmsConfig.Transit config(
      TransitServer server, Optional<Path> tokenFile, Optional<Path> ca, Duration timeout) {
    return new KmsConfig.Transit(
        server.url(),
        "transit",
        "sotto",
        Optional.empty(),
        new Secret("s.test-token"),
        tokenFile,
        ca,
        timeout);
  }

  private static String text(byte[] wrapped) {
    return new String(wrapped, StandardCharsets.UTF_8);
  }
}
