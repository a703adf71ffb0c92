package dev.sotto.text.detect;

import dev.sotto.text.Finding;
import dev.sotto.text.Kind;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of crypto wallets: Ethereum (EIP-55), Bech32 and Bech32m (Bitcoin, Litecoin, Cardano,
 * Cosmos), Base58Check (Bitcoin, Litecoin, Dogecoin, Dash, Tron), Monero by form, others beside
 * words for a wallet. A wallet is a word of 26 characters or more.
 */
final class Wallets implements Rule {
  private static final Set<String> BECH32_PREFIXES =
      Set.of("bc", "tb", "ltc", "addr", "stake", "cosmos", "osmo", "bnb");
  private static final int SHORTEST = 26;
  private static final int LONGEST = 128;
  private static final int LONGEST_BASE58 = 35;
  private static final int ETHEREUM = 42;
  private static final int MONERO = 95;

  @Override
  public int startsAt() {
    return Traits.LONG;
  }

  @Override
  public @Nullable Finding at(Page page, int word) {
    int length = page.words.length(word);
    if (length < SHORTEST || length > LONGEST || !page.words.isMixed(word)) {
      return null;
    }
    String raw = page.words.raw(word);
    if (length == ETHEREUM && raw.startsWith("0x") && isHexadecimal(raw)) {
      return ethereum(page, word, raw);
    }
    int one = raw.lastIndexOf('1');
    if (one > 0 && BECH32_PREFIXES.contains(prefix(raw)) && Bech32.isShaped(raw)) {
      boolean fits = Bech32.isChecked(raw);
      return found(
          page,
          word,
          fits ? .97 : .8,
          "CRYPTO_WALLET/bech32",
          fits ? "a Bech32 address, checksum fits" : "a Bech32 address by form, checksum fails");
    }
    return base58(page, word, raw);
  }

  private static String prefix(String raw) {
    return raw.substring(0, raw.indexOf('1')).toLowerCase(Locale.ROOT);
  }

  private static Finding ethereum(Page page, int word, String raw) {
    String digits = raw.substring(2);
    boolean oneCase =
        digits.equals(digits.toLowerCase(Locale.ROOT))
            || digits.equals(digits.toUpperCase(Locale.ROOT));
    boolean fits = oneCase || isCased(digits);
    return found(
        page,
        word,
        fits ? .97 : .85,
        "CRYPTO_WALLET/ethereum",
        fits
            ? "forty hexadecimal digits behind 0x"
            : "forty hexadecimal digits behind 0x, capitals do not fit EIP-55");
  }

  /** Whether the letters are capitals where the hash of the small digits says (EIP-55). */
  static boolean isCased(String digits) {
    byte[] hash = Keccak.of(digits.toLowerCase(Locale.ROOT));
    for (int i = 0; i < digits.length(); i++) {
      boolean high = (hash[i / 2] >> (i % 2 == 0 ? 4 : 0) & 8) != 0;
      char c = digits.charAt(i);
      if (Character.isLetter(c) && Character.isUpperCase(c) != high) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Finding base58(Page page, int word, String raw) {
    if (!Base58.isShaped(raw)) {
      return null;
    }
    char first = raw.charAt(0);
    boolean bitcoin = first == '1' || first == '3';
    if (raw.length() <= LONGEST_BASE58 && (bitcoin || "LMDXT".indexOf(first) >= 0)) {
      boolean fits = Base58.isChecked(raw);
      if (fits || bitcoin) {
        return found(
            page,
            word,
            fits ? .97 : .6,
            "CRYPTO_WALLET/base58",
            fits ? "a Base58 address, checksum fits" : "a Base58 address by form, checksum fails");
      }
    }
    if (raw.length() == MONERO && (first == '4' || first == '8')) {
      return found(page, word, .85, "CRYPTO_WALLET/monero", "a Monero address by form");
    }
    return page.cues.isAbout(word, word, Cue.WALLET)
        ? found(page, word, .75, Cue.WALLET.rule(), Cue.WALLET.evidence())
        : null;
  }

  private static boolean isHexadecimal(String raw) {
    for (int i = 2; i < raw.length(); i++) {
      if (Character.digit(raw.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }

  private static Finding found(
      Page page, int word, double confidence, String rule, String evidence) {
    return Spans.of(page, word, word, Kind.CRYPTO_WALLET, confidence, rule, evidence);
  }
}
