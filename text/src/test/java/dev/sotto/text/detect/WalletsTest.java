package dev.sotto.text.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import dev.sotto.text.words.Words;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WalletsTest {
  /** Vectors of EIP-55, BIP 173, BIP 350 and the address of Bitcoin's first block. */
  @ParameterizedTest
  @CsvSource({
    "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed,ethereum",
    "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359,ethereum",
    "0xdbf03b407c01e7cd3cbea99509d93f8dddc8c6fb,ethereum",
    "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4,bech32",
    "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4,bech32",
    "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0,bech32",
    "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa,base58"
  })
  void find_checksumFits_findsItForSure(String address, String rule) {
    List<Finding> found = found("send it to " + address + " today");
    assertThat(found).extracting(Finding::rule).containsExactly("CRYPTO_WALLET/" + rule);
    assertThat(found.get(0).length()).isEqualTo(address.length());
    assertThat(found.get(0).confidence()).isGreaterThan(.9);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD",
        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5",
        "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj5",
        "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb"
      })
  void find_oneCharacterChanged_findsItWithLessConfidence(String address) {
    List<Finding> found = found("send it to " + address + " today");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).confidence()).isLessThan(.9);
  }

  @Test
  void find_unknownFormBesideAWallet_findsIt() {
    assertThat(found("my wallet is 7EcDhSYGxXyscszYEp35KHN8vvw3svAuLKTzXwCFLtV")).hasSize(1);
    assertThat(found("the hash is 7EcDhSYGxXyscszYEp35KHN8vvw3svAuLKTzXwCFLtV"))
        .noneMatch(f -> f.rule().startsWith("CRYPTO"));
  }

  /** The digest of nothing, as the Keccak submission gives it. */
  @Test
  void keccak_ofNothing_isThePublishedDigest() {
    assertThat(HexFormat.of().formatHex(Keccak.of("")))
        .isEqualTo("c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470");
  }

  private static List<Finding> found(String text) {
    List<Finding> found = new ArrayList<>();
    new StructuredFinder().find(Words.of(text), Hints.NONE, found);
    return found;
  }
}
