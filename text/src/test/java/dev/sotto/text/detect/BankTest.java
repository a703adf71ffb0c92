package dev.sotto.text.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import dev.sotto.text.Kind;
import dev.sotto.text.Marked;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankTest {
  /** Examples of the SWIFT IBAN registry. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "DE89370400440532013000",
        "DE89 3704 0044 0532 0130 00",
        "GB29 NWBK 6016 1331 9268 19",
        "FR14 2004 1010 0505 0001 3M02 606",
        "IT60 X054 2811 1010 0000 0123 456",
        "NL91ABNA0417164300",
        "NO93 8601 1117 947",
        "PT50000201231234567890154",
        "ES91 2100 0418 4502 0005 1332"
      })
  void find_mod97Fits_findsIban(String iban) {
    assertThat(Marked.found(null, "Bitte auf " + iban + ", danke")).contains("IBAN:" + iban);
  }

  @Test
  void find_mod97Fails_findsIbanWithLessConfidence() {
    List<Finding> found =
        new StructuredFinder().find("Konto DE88 3704 0044 0532 0130 00", Hints.NONE);
    assertThat(found).extracting(Finding::kind).containsExactly(Kind.IBAN);
    assertThat(found.get(0).rule()).isEqualTo("IBAN/shape");
    assertThat(found.get(0).confidence()).isLessThan(.9);
  }

  @Test
  void find_wordsThatAddUpByChance_findsNoIban() {
    assertThat(Marked.found("en", "found it at 624 units available for you"))
        .noneMatch(f -> f.startsWith("IBAN"));
  }

  @Test
  void find_bicBesideItsWords_findsBic() {
    assertThat(Marked.found("de", "BIC: COBADEFFXXX")).containsExactly("BIC:COBADEFFXXX");
    assertThat(Marked.found("de", "DAS IST HIERDEFF")).isEmpty();
  }

  @Test
  void find_wallets_checksTheirSums() {
    assertThat(Marked.found("en", "send it to 1BoatSLRHtKNngkdXEeobR76b53LETtpyT"))
        .containsExactly("CRYPTO_WALLET:1BoatSLRHtKNngkdXEeobR76b53LETtpyT");
    assertThat(Base58.isChecked("1BoatSLRHtKNngkdXEeobR76b53LETtpyU")).isFalse();
    assertThat(Marked.found("en", "0x00000000219ab540356cBB839Cbe05303d7705Fa"))
        .containsExactly("CRYPTO_WALLET:0x00000000219ab540356cBB839Cbe05303d7705Fa");
  }
}
