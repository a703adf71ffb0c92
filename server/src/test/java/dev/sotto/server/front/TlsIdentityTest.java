package dev.sotto.server.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sotto.server.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlsIdentityTest {
  @ParameterizedTest
  @CsvSource({
    "rsa.crt, rsa-pkcs8.key, RSA, 2",
    "rsa.crt, rsa-pkcs1.key, RSA, 2",
    "ec.crt, ec-pkcs8.key, EC, 1",
    "ec.crt, ec-sec1.key, EC, 1",
    "ed25519.crt, ed25519.key, EdDSA, 1"
  })
  void of_pairsThatOpensslWrote_areRead(
      String certificate, String key, String algorithm, int certificates) {
    TlsIdentity identity = identity(certificate, key);
    assertThat(identity.chain()).hasSize(certificates);
    assertThat(identity.key().getAlgorithm()).isEqualTo(algorithm);
    assertThat(identity.store()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "rsa.crt, ec-sec1.key, key.pem does not belong to the first certificate of chain.pem",
    "ec.crt, rsa-pkcs8.key, key.pem does not belong to the first certificate of chain.pem",
    "rsa-wrong-order.crt, rsa-pkcs8.key, certificate 1 is not issued by certificate 2",
    "rsa-pkcs8.key, rsa-pkcs8.key, chain.pem holds no certificate",
    "rsa.crt, rsa.crt, key.pem holds no private key",
    "rsa.crt, encrypted.key, is encrypted with a passphrase",
    "rsa.crt, encrypted-old.key, is encrypted with a passphrase"
  })
  void of_wrongPairs_sayWhatIsWrong(String certificate, String key, String said) {
    assertThatThrownBy(() -> identity(certificate, key))
        .isInstanceOf(Fault.class)
        .hasMessageContaining(said);
  }

  @Test
  void of_brokenBlocks_sayWhichOne() {
    String cut = TestTls.text("rsa.crt").replaceFirst("(?s)\n.{200}", "\n");
    assertThatThrownBy(() -> TlsIdentity.of("chain", cut, "key", TestTls.text("rsa-pkcs8.key")))
        .hasMessageContaining("chain: certificate 1 in it is broken");
    for (String key : new String[] {"rsa-pkcs8.key", "rsa-pkcs1.key", "ec-sec1.key"}) {
      String broken = TestTls.text(key).replaceFirst("(?s)KEY-----\n.{40}", "KEY-----\n");
      assertThatThrownBy(() -> TlsIdentity.of("chain", TestTls.text("rsa.crt"), "key", broken))
          .as(key)
          .isInstanceOf(Fault.class)
          .hasMessageContaining("key ")
          .hasMessageContaining("broken");
    }
  }

  private static TlsIdentity identity(String certificate, String key) {
    return TlsIdentity.of("chain.pem", TestTls.text(certificate), "key.pem", TestTls.text(key));
  }
}
