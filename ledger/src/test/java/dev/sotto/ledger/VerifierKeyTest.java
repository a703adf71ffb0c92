package dev.sotto.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierKeyTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        Neumann.VKEY,
        Neumann.OTHER_VKEY,
        // The Go checksum database's key (cmd/go/internal/modfetch/key.go).
        "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8"
      })
  void parse_publishedKey_isWrittenTheSame(String vkey) {
    VerifierKey key = VerifierKey.parse(vkey);
    assertThat(key).hasToString(vkey).isEqualTo(VerifierKey.of(key.name(), key.raw()));
  }

  @Test
  void parse_anyPartOrChangedCharacter_isMalformed() {
    // As TestNewVerifier of golang.org/x/mod/sumdb/note does.
    String vkey = Neumann.VKEY;
    for (int from = 0; from <= vkey.length(); from++) {
      for (int to = from; to <= vkey.length(); to++) {
        if (to - from < vkey.length()) {
          assertMalformed(vkey.substring(from, to));
        }
      }
    }
    for (int i = 0; i < vkey.length(); i++) {
      char other = (char) (vkey.charAt(i) + 1);
      assertMalformed(vkey.substring(0, i) + other + vkey.substring(i + 1));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Wrong length, and unknown algorithm, each with a fitting id (note_test.go).
        "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
        "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
      })
  void parse_keyThatIsNotOne_isMalformed(String vkey) {
    assertMalformed(vkey);
  }

  private static void assertMalformed(String vkey) {
    assertThatThrownBy(() -> VerifierKey.parse(vkey)).isInstanceOf(LogException.class);
  }
}
