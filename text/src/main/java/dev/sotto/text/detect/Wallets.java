package dev.sotto.text.detect;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Bitcoin addresses (Base58Check, Bech32 by form) and Ethereum addresses (0x and forty hexadecimal
 * digits).
 */
final class Wallets implements Rule {
  private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final String BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

  @Override
  public int startsAt() {
    return Traits.LONG;
  }

  @Override
  public @Nullable Finding at(Page page, int word) {
    int length = page.words.length(word);
    if (length < 26 || length > 64 || !page.words.isMixed(word)) {
      return null;
    }
    String raw = page.words.raw(word);
    if (isEthereum(raw)) {
      return found(page, word, .95, "CRYPTO_WALLET/ethereum", "forty hexadecimal digits behind 0x");
    }
    if (isBech32(raw)) {
      return found(page, word, .95, "CRYPTO_WALLET/bech32", "a Bech32 address by form");
    }
    if ((raw.charAt(0) == '1' || raw.charAt(0) == '3')
        && length <= 35
        && raw.chars().allMatch(c -> BASE58.indexOf(c) >= 0)) {
      boolean fits = isBase58Check(raw);
      return found(
          page,
          word,
          fits ? .97 : .6,
          "CRYPTO_WALLET/base58",
          fits ? "a Base58 address, checksum fits" : "a Base58 address by form, checksum fails");
    }
    return null;
  }

  private static boolean isEthereum(String raw) {
    return raw.length() == 42
        && raw.startsWith("0x")
        && raw.chars().skip(2).allMatch(c -> Character.digit(c, 16) >= 0);
  }

  private static boolean isBech32(String raw) {
    String lower = raw.toLowerCase(java.util.Locale.ROOT);
    return lower.startsWith("bc1") && lower.chars().skip(3).allMatch(c -> BECH32.indexOf(c) >= 0);
  }

  /** Twenty-one bytes and the first four of their double SHA-256. */
  static boolean isBase58Check(String raw) {
    BigInteger value = BigInteger.ZERO;
    for (int i = 0; i < raw.length(); i++) {
      value =
          value
              .multiply(BigInteger.valueOf(58))
              .add(BigInteger.valueOf(BASE58.indexOf(raw.charAt(i))));
    }
    byte[] bytes = value.toByteArray();
    byte[] full = new byte[25];
    int from = bytes.length > 25 ? bytes.length - 25 : 0;
    if (bytes.length - from > 25 || bytes.length > 26) {
      return false;
    }
    System.arraycopy(bytes, from, full, 25 - (bytes.length - from), bytes.length - from);
    byte[] digest = sha256(sha256(Arrays.copyOf(full, 21)));
    return Arrays.equals(digest, 0, 4, full, 21, 25);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static Finding found(
      Page page, int word, double confidence, String rule, String evidence) {
    return Spans.of(page, word, word, Kind.CRYPTO_WALLET, confidence, rule, evidence);
  }
}
