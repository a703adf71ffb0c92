package dev.sotto.text.surrogate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.fpe.FPEFF1Engine;
import org.bouncycastle.crypto.params.FPEParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * NIST's samples ("Block Cipher Modes of Operation, FF1 Method for Format-Preserving Encryption":
 * csrc.nist.gov, Cryptographic Standards and Guidelines, examples/FF1samples.pdf), and Bouncy
 * Castle beside it.
 */
final class Ff1Test {
  private static final byte[] KEY =
      HexFormat.of().parseHex("2b7e151628aed2a6abf7158809cf4f3cef4359d8d580aa4f7f036d6f04fc6a94");

  @ParameterizedTest
  @CsvSource({
    "16, 10, '', 0123456789, 2433477484",
    "16, 10, 39383736353433323130, 0123456789, 6124200773",
    "16, 36, 3737373770717273373737, 0123456789abcdefghi, a9tv40mll9kdu509eum",
    "24, 10, '', 0123456789, 2830668132",
    "24, 10, 39383736353433323130, 0123456789, 2496655549",
    "24, 36, 3737373770717273373737, 0123456789abcdefghi, xbj3kv35jrawxv32ysr",
    "32, 10, '', 0123456789, 6657667009",
    "32, 10, 39383736353433323130, 0123456789, 1001623463",
    "32, 36, 3737373770717273373737, 0123456789abcdefghi, xs8a0azh2avyalyzuwd",
  })
  void encrypt_samplesOfNist_areReached(
      int keyBytes, int radix, String tweak, String plain, String cipher) {
    Ff1 ff1 = Ff1.of(java.util.Arrays.copyOf(KEY, keyBytes), radix);
    byte[] bytes = HexFormat.of().parseHex(tweak);
    assertThat(ff1.encrypt(plain, bytes)).isEqualTo(cipher);
    assertThat(ff1.decrypt(cipher, bytes)).isEqualTo(plain);
  }

  @Test
  void encrypt_anyLength_isWhatBouncyCastleSays() {
    Random random = new Random(38);
    for (int i = 0; i < 400; i++) {
      int radix = 2 + random.nextInt(35);
      int length = 20 + random.nextInt(60);
      byte[] tweak = new byte[random.nextInt(40)];
      random.nextBytes(tweak);
      byte[] numerals = new byte[length];
      StringBuilder plain = new StringBuilder();
      for (int j = 0; j < length; j++) {
        numerals[j] = (byte) random.nextInt(radix);
        plain.append(Character.forDigit(numerals[j], 36));
      }
      FPEFF1Engine peer = new FPEFF1Engine(AESEngine.newInstance());
      peer.init(true, new FPEParameters(new KeyParameter(KEY), radix, tweak));
      byte[] theirs = new byte[length];
      peer.processBlock(numerals, 0, length, theirs, 0);
      StringBuilder expected = new StringBuilder();
      for (byte numeral : theirs) {
        expected.append(Character.forDigit(numeral, 36));
      }
      assertThat(Ff1.of(KEY, radix).encrypt(plain.toString(), tweak))
          .isEqualTo(expected.toString());
    }
  }

  @Test
  void encrypt_differentNumbers_stayDifferent() {
    Ff1 ff1 = Ff1.of(KEY, 10);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 5000; i++) {
      assertThat(seen.add(ff1.encrypt("%06d".formatted(i), new byte[0]))).isTrue();
    }
  }

  @Test
  void encrypt_smallDomainOrForeignNumeral_isRefused() {
    Ff1 ff1 = Ff1.of(KEY, 10);
    assertThatThrownBy(() -> ff1.encrypt("12345", new byte[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("12345");
    assertThatThrownBy(() -> ff1.encrypt("12345a", new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ff1.encrypt("12-4567", new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Ff1.of(new byte[15], 10)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Ff1.of(KEY, 37)).isInstanceOf(IllegalArgumentException.class);
    assertThat(Ff1.fits(5, 10)).isFalse();
    assertThat(Ff1.fits(6, 10)).isTrue();
  }
}
