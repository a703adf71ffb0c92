package dev.sotto.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SigningKeyTest {
  @Test
  void sign_publishedExample_givesThePublishedNote() {
    // Ed25519 is deterministic (RFC 8032), so the note is the same to the byte.
    assertThat(Neumann.signingKey().sign(Neumann.TEXT))
        .hasToString(Neumann.TEXT + "\n" + Neumann.SIGNATURE);
  }

  @Test
  void of_keptSecret_signsTheSame() {
    SigningKey key = SigningKey.generate("log.example.com", new SecureRandom());
    SigningKey again = SigningKey.of("log.example.com", key.secret());
    assertThat(again.verifier()).isEqualTo(key.verifier());
    assertThat(again.sign("a\n")).isEqualTo(key.sign("a\n"));
    assertThat(key.sign("a\n").verifies(again.verifier())).isTrue();
  }

  @Test
  void of_halvesOfTwoKeys_isRefused() {
    byte[] secret = Neumann.signingKey().secret();
    System.arraycopy(VerifierKey.parse(Neumann.OTHER_VKEY).raw(), 0, secret, 32, 32);
    assertThatThrownBy(() -> SigningKey.of("log.example.com", secret))
        .hasMessage("the public key does not belong to the private key");
    assertThatThrownBy(() -> SigningKey.of("log.example.com", new byte[63]))
        .hasMessage("a signing key has 64 bytes, got 63");
  }

  @Test
  void toString_hidesTheSecret() {
    SigningKey key = Neumann.signingKey();
    String seed = Base64.getEncoder().encodeToString(key.secret()).substring(0, 40);
    assertThat(key.toString()).contains(Neumann.VKEY).doesNotContain(seed);
  }

  @Test
  void generate_nameWithSpace_isRefused() {
    SecureRandom random = new SecureRandom();
    for (String name : new String[] {"", "a b", "a+b", "a\u00a0b", "a\u2003b", "a\nb", "\ud800"}) {
      assertThatThrownBy(() -> SigningKey.generate(name, random)).isInstanceOf(LogException.class);
    }
  }
}
