package dev.sotto.server.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Tink as the second opinion: what either seals, the other one opens. */
class SealingTest {
  private static final byte[] KEY =
      "an invented key of 32 bytes, see".getBytes(StandardCharsets.UTF_8);
  private static final byte[] BOUND = "subject".getBytes(StandardCharsets.UTF_8);
  private static final byte[] CLEAR = "invented".getBytes(StandardCharsets.UTF_8);

  private final Sealing sealing = new Sealing(KEY);

  @Test
  void seal_anything_tinkOpensIt() throws Exception {
    for (byte[] clear : new byte[][] {{}, CLEAR, new byte[100_000]}) {
      assertThat(new AesGcmJce(KEY).decrypt(sealing.seal(clear, BOUND), BOUND)).isEqualTo(clear);
    }
  }

  @Test
  void open_sealedByTink_opens() throws Exception {
    byte[] sealed = new AesGcmJce(KEY).encrypt(CLEAR, BOUND);
    assertThat(sealing.open(sealed, BOUND)).isEqualTo(CLEAR);
  }

  @Test
  void seal_sameTextTwice_sharesNothing() throws Exception {
    byte[] one = sealing.seal(CLEAR, BOUND);
    byte[] other = sealing.seal(CLEAR, BOUND);
    assertThat(Arrays.copyOf(one, 12)).isNotEqualTo(Arrays.copyOf(other, 12));
    assertThat(Arrays.copyOfRange(one, 12, one.length))
        .isNotEqualTo(Arrays.copyOfRange(other, 12, other.length));
  }

  @Test
  void open_anyByteChangedOrMissingOrBoundToElse_fails() throws Exception {
    byte[] sealed = sealing.seal(CLEAR, BOUND);
    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertThatThrownBy(() -> sealing.open(changed, BOUND))
          .isInstanceOf(GeneralSecurityException.class);
      byte[] shorter = Arrays.copyOf(sealed, i);
      assertThatThrownBy(() -> sealing.open(shorter, BOUND))
          .isInstanceOf(GeneralSecurityException.class);
    }
    assertThatThrownBy(() -> sealing.open(sealed, CLEAR))
        .isInstanceOf(GeneralSecurityException.class);
  }
}
