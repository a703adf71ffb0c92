package dev.sotto.text.surrogate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sotto.text.Kind;
import dev.sotto.text.detect.NationalCheck;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands for a value of each kind, and that only the key decides it. */
final class SurrogatesTest {
  private static final Surrogates SURROGATES = with(1);

  private static Surrogates with(int seed) {
    byte[] key = new byte[32];
    key[0] = (byte) seed;
    return new Surrogates(SurrogateKey.of(key));
  }

  private static String of(Kind kind, String value, String language, int attempt) {
    return SURROGATES
        .of(kind, value, value, language, (w, family) -> family ? "brandt" : "maria", attempt)
        .orElse("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "EMAIL ; anna.keller88@shop.test ; maria\\.brandt[1-9]{2}@example\\.(com|org|net)",
        "EMAIL ; Anna_K@SHOP.test ; Maria_[A-Z](\\d\\d)?@example\\.(com|org|net)",
        "USERNAME ; annakeller_7 ; maria_[1-9]",
        "ORDER_ID ; ORD-104422 ; ORD-[1-9]\\d{5}",
        "ORDER_ID ; A-1001 ; A-[1-9]\\d{3}",
        "ACCOUNT_ID ; 0049 2231 77 ; 0\\d{3} \\d{4} \\d{2}",
        "ACCOUNT_ID ; K12-AB-99 ; K\\d{2}-[A-Z]{2}-\\d{2}",
        "CREDIT_CARD ; 4111 1111 1111 1111 ; 4\\d{3} \\d{4} \\d{4} \\d{4}",
        "IBAN ; DE89 3704 0044 0532 0130 00 ; DE\\d\\d \\d{4} \\d{4} \\d{4} \\d{4} \\d\\d",
        "BIC ; COBADEFFXXX ; [A-Z]{4}DE[A-Z]0XXX",
        "NATIONAL_ID ; 536-90-4399 ; \\d{3}-\\d\\d-\\d{4}",
        "NATIONAL_ID ; AB 12 34 56 C ; [A-Z]{2} \\d\\d \\d\\d \\d\\d [A-Z]",
        "IP_ADDRESS ; 10.1.2.3 ; (192\\.0\\.2|198\\.51\\.100|203\\.0\\.113)\\.\\d{1,3}",
        "IP_ADDRESS ; fe80::1 ; 2001:db8:[0-9a-f]+:[0-9a-f]+::[0-9a-f]+",
        "MAC_ADDRESS ; 3c-22-fb-01-02-03 ; 00-00-5e-00-53-[0-9a-f]{2}",
        "URL ; https://anna-keller.test/blog ; https://example\\.(com|org|net)/[a-z]{4}",
        "DATE ; 03/14/2024 ; \\d\\d/\\d\\d/202[345]",
        "DATE ; 2024-03-14 ; 202[345]-\\d\\d-\\d\\d",
        "DATE ; March 3rd, 2024 ; [A-Z][a-z]+ \\d{1,2}(st|nd|rd|th), 202[345]",
        "DATE_OF_BIRTH ; 14 March 1985 ; \\d\\d? [A-Z][a-z]+ 1985",
        "AGE ; 34 years old ; (2[5-9]|3[0-4]) years old",
        "POSTCODE ; 90210 ; 00\\d{3}",
        "POSTCODE ; SW1A 1AA ; Q[A-Z]\\d[A-Z] \\d[A-Z]{2}",
        "ADDRESS ; 14 High Street, Bristol BS1 4ST ; \\d\\d? [A-Z][a-z]+ [A-Z][a-z]+, [A-Z][a-z]+("
            + " [A-Z][a-z]+)? Q[A-Z]\\d \\d[A-Z]{2}",
        "ADDRESS ; 14 High Street, Springfield, IL 62701 ; \\d\\d? [A-Z][a-z]+ [A-Z][a-z]+,"
            + " [A-Z][a-z]+( [A-Z][a-z]+)?, IL 00\\d{3}",
        "COORDINATES ; 52.520008, 13.404954 ; 52\\.\\d{6}, 13\\.\\d{6}",
        "VEHICLE_PLATE ; B-AK 1234 ; [A-Z]-[A-Z]{2} \\d{4}",
        "SECRET ; hunter22 ; none",
        "AGE ; 34 ; none",
        "CRYPTO_WALLET ; 1BoatSLRHtKNngkdXEeobR76b53LETtpyT ; none",
      })
  void of_value_isOfTheSameForm(Kind kind, String value, String form) {
    for (int attempt = 0; attempt < 20; attempt++) {
      assertThat(of(kind, value, "en", attempt)).matches(form).isNotEqualTo(value);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "de ; Hauptstraße 5, 10115 Berlin ; [\\p{L}]+ \\d, 00\\d{3} [\\p{L}]+",
        "de ; hauptstr. 5 10115 berlin ; [\\p{Ll}ß]+ \\d 00\\d{3} [\\p{Ll}]+",
        "fr ; 12 rue de la Paix, 75002 Paris ; \\d\\d? (rue|avenue) des [\\p{L} ]+, 96\\d{3}"
            + " [\\p{L}-]+",
        "es ; Calle Mayor 3, 28013 Madrid ; calle de los [\\p{L} ]+ \\d, 53\\d{3} [\\p{L} ]+",
        "it ; Via Roma 10, 20121 Milano ; via (degli|dei|delle) [\\p{L} ]+ \\d\\d?, 99\\d{3}"
            + " [\\p{L} ]+",
        "nl ; Kerkstraat 7, 1017 AB Amsterdam ; [\\p{L}]+ \\d, 0\\d{3} [A-Z]{2} [\\p{L}]+",
        "pt ; Rua Augusta 20, 1100-053 Lisboa ; rua d[ao]s [\\p{L} ]+ \\d\\d?, 0\\d{3}-\\d{3}"
            + " [\\p{L} ]+",
      })
  void of_address_isInTheLanguageAndOrderOfTheOriginal(String language, String value, String form) {
    for (int attempt = 0; attempt < 20; attempt++) {
      assertThat(of(Kind.ADDRESS, value, language, attempt)).matches(form);
    }
  }

  @Test
  void of_checkedNumbers_failTheirChecks() {
    for (int attempt = 0; attempt < 200; attempt++) {
      assertThat(Cards.passes(of(Kind.CREDIT_CARD, "4111 1111 1111 1111", "en", attempt)))
          .isFalse();
      assertThat(Ibans.passes(of(Kind.IBAN, "DE89370400440532013000", "de", attempt))).isFalse();
      for (String id : List.of("536-90-4399", "12345678Z", "AB123456C", "65 929 970 489")) {
        assertThat(NationalCheck.passes(of(Kind.NATIONAL_ID, id, "en", attempt))).isFalse();
      }
    }
  }

  @Test
  void of_dates_keepTheirIntervalsAndBirthsTheirYears() {
    List<java.time.LocalDate> moved = new ArrayList<>();
    for (String date : List.of("2024-02-27", "2024-03-05")) {
      moved.add(java.time.LocalDate.parse(of(Kind.DATE, date, "en", 0)));
    }
    assertThat(moved.get(0).plusDays(7)).isEqualTo(moved.get(1));
    assertThat(moved.get(0).getDayOfWeek()).isEqualTo(java.time.DayOfWeek.TUESDAY);
    assertThat(of(Kind.DATE, "27. Februar 2024", "de", 0)).matches("\\d\\d?\\. \\p{L}+ 202[345]");
    assertThat(of(Kind.DATE, "el 5 de marzo", "es", 0)).isEqualTo("none");
    assertThat(of(Kind.DATE_OF_BIRTH, "31.12.1999", "de", 0)).endsWith(".1999");
    assertThat(of(Kind.DATE, "31.02.2024", "de", 0)).isEqualTo("none");
  }

  @Test
  void of_sameKey_isTheSameAndAnotherKeyAnother() {
    Set<String> drawn = new HashSet<>();
    for (int seed = 0; seed < 20; seed++) {
      Surrogates one = with(seed);
      String first =
          one.of(Kind.ORDER_ID, "ORD-104422", "ORD-104422", "en", (w, f) -> w, 0).orElseThrow();
      assertThat(with(seed).of(Kind.ORDER_ID, "ORD-104422", "ORD-104422", "en", (w, f) -> w, 0))
          .contains(first);
      drawn.add(first);
    }
    assertThat(drawn).hasSizeGreaterThan(17);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "es", "it", "nl", "pt"})
  void given_nameOfEachGender_isOfTheSameOne(String language) {
    NameStock stock = NameStock.of(language);
    Set<String> women = new HashSet<>();
    for (int attempt = 0; attempt < 300; attempt++) {
      String woman = SURROGATES.given("claudia", language, attempt);
      women.add(woman);
      assertThat(stock.female()).contains(woman);
      assertThat(stock.male()).contains(SURROGATES.given("robert", language, attempt));
      assertThat(stock.family()).contains(SURROGATES.family("keller", language, attempt));
    }
    assertThat(women).hasSizeGreaterThan(40);
  }

  /** A name that is a word, or another name with an s, could not be told when it comes back. */
  @Test
  void stocks_names_arePlainAndApart() {
    Set<String> given = new HashSet<>();
    Set<String> family = new HashSet<>();
    for (String language : NameStock.LANGUAGES) {
      NameStock stock = NameStock.of(language);
      assertThat(stock.female()).hasSizeGreaterThan(60).doesNotContainAnyElementsOf(stock.male());
      assertThat(stock.male()).hasSizeGreaterThan(60);
      assertThat(stock.family()).hasSizeGreaterThan(80);
      List.of(stock.female(), stock.male(), stock.either()).forEach(given::addAll);
      family.addAll(stock.family());
    }
    assertThat(given).doesNotContainAnyElementsOf(family);
    Set<String> all = new HashSet<>(given);
    all.addAll(family);
    for (String name : all) {
      assertThat(name).matches("[A-Z][a-z]{3,}");
      assertThat(all).doesNotContain(name + "s");
    }
  }

  @Test
  void key_shortOrShown_isRefusedOrHidden() {
    assertThatThrownBy(() -> SurrogateKey.of(new byte[15]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(SurrogateKey.of(new byte[16]) + " " + SURROGATES)
        .doesNotContain("0".toLowerCase(Locale.ROOT) + ",");
  }
}
