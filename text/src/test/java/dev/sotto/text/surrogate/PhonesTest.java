package dev.sotto.text.surrogate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.sotto.text.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PhonesTest {
  private static final Surrogates SURROGATES =
      new Surrogates(SurrogateKey.of("a key for the tests of telephones".getBytes()));

  /** What stands for any number of these countries, digit for digit. */
  @ParameterizedTest
  @CsvSource({
    "en, (415) 227-7890, \\([2-9]\\d\\d\\) 555-01\\d\\d",
    "en, +1 212 736 5000, \\+1 [2-9]\\d\\d 555 01\\d\\d",
    "en, 020 7946 0018, 0.*\\d{3} ?\\d{4}",
    "en, 07911 123456, 07700 900\\d{3}",
    "en, +44 7911 123456, \\+44 7700 900\\d{3}",
    "en, +61 2 9374 4000, \\+61 [2378] (?:5550|7010) \\d{4}",
    "de, 030 23125 678, 0\\d\\d \\d{5} \\d{3}",
    "de, 0171 1234567, 0171 39200\\d\\d",
    "de, +49 (0)171 1234567, \\+49 \\(0\\)171 39200\\d\\d",
    "fr, 06 12 34 56 78, 06 39 98 \\d\\d \\d\\d",
    "fr, +33 1 42 68 53 00, '\\+33 (?:1 99 00|2 61 91|3 53 01|4 65 71|5 36 49) \\d\\d \\d\\d'",
    "es, 612 34 56 78, 790? ?.*",
    "it, 347 1234567, 30\\d \\d{7}",
    "nl, 06 12345678, 069\\d* ?.*|06 9\\d{7}",
    "pt, 912 345 678, 98\\d \\d{3} \\d{3}",
    "en, 555 0123, 555 01\\d\\d",
  })
  void of_number_isInTheReservedRange(String language, String value, String form) {
    for (int attempt = 0; attempt < 5; attempt++) {
      assertThat(SURROGATES.of(Kind.PHONE, value, value, language, (w, f) -> w, attempt))
          .get()
          .asString()
          .matches(form)
          .isNotEqualTo(value);
    }
  }

  @Test
  void draw_countriesThatReserveNone_givesNumbersThatTheirPlansDoNotHave() {
    PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
    SurrogateKey key = SurrogateKey.of(new byte[16]);
    for (String region : PhoneRanges.NOT_OPENED) {
      for (int i = 0; i < 200; i++) {
        String number =
            PhoneRanges.draw(region, "123456789", i % 2 == 0, Draw.of(key, region, "" + i));
        PhoneNumber parsed =
            new PhoneNumber()
                .setCountryCode(plans.getCountryCodeForRegion(region))
                .setNationalNumber(Long.parseLong(number))
                .setItalianLeadingZero(number.startsWith("0"));
        assertThat(plans.isValidNumber(parsed)).as("%s %s", region, number).isFalse();
      }
    }
  }
}
