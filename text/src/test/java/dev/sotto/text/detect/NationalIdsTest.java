package dev.sotto.text.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import dev.sotto.text.Kind;
import dev.sotto.text.Marked;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NationalIdsTest {
  /** Values that authorities publish as examples, or made up to fit their check digits. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Meine Steuer-ID ist 86095742719|86095742719|NATIONAL_ID/de/tax",
        "Steuer-ID 86 095 742 719|86 095 742 719|NATIONAL_ID/de/tax",
        "Rentenversicherungsnummer 15 070649 C 103|15 070649 C 103|NATIONAL_ID/de/pension",
        "Personalausweis T220001293|T220001293|NATIONAL_ID/de/identity-card",
        "mon numéro de sécurité sociale 2 55 08 14 168 025 38|2 55 08 14 168 025"
            + " 38|NATIONAL_ID/fr/social-security",
        "mi DNI 12345678Z|12345678Z|NATIONAL_ID/es/dni",
        "NIE X-1234567-L|X-1234567-L|NATIONAL_ID/es/dni",
        "codice fiscale RSSMRA85T10A562S|RSSMRA85T10A562S|NATIONAL_ID/it/fiscal-code",
        "mijn BSN is 111222333|111222333|NATIONAL_ID/nl/bsn",
        "o meu NIF 123456789|123456789|NATIONAL_ID/pt/nif",
        "meu CPF é 529.982.247-25|529.982.247-25|NATIONAL_ID/br/cpf",
        "NI number QQ 12 34 56 C|QQ 12 34 56 C|NATIONAL_ID/uk/nino",
        "NHS number 943 476 5919|943 476 5919|NATIONAL_ID/uk/nhs",
        "SSN 219-09-9999|219-09-9999|NATIONAL_ID/us/ssn"
      })
  void find_besideItsWords_findsItByItsScheme(String text, String value, String rule) {
    List<Finding> found = new StructuredFinder().find(text, Hints.NONE);
    assertThat(found).extracting(Finding::rule).containsExactly(rule);
    assertThat(Marked.of(text, found)).containsExactly("NATIONAL_ID:" + value);
  }

  @Test
  void find_checkDigitFails_findsItWithLessConfidence() {
    List<Finding> found = new StructuredFinder().find("Steuer-ID 86095742718", Hints.NONE);
    assertThat(found).extracting(Finding::kind).containsExactly(Kind.NATIONAL_ID);
    assertThat(found.get(0).confidence()).isLessThan(.9);
  }

  @Test
  void find_lastFourOfSocial_findsThem() {
    assertThat(Marked.found("en", "the last 4 digits of my social are 1234"))
        .containsExactly("NATIONAL_ID:1234");
  }

  @Test
  void find_passport_findsTheNumber() {
    assertThat(Marked.found("en", "passport number: K1234567"))
        .containsExactly("NATIONAL_ID:K1234567");
  }

  @Test
  void find_plainText_findsNone() {
    assertThat(Marked.found("en", "from the 9th to 19th, up to 800 a month")).isEmpty();
    assertThat(Marked.found("en", "ISBN 978-3-16-148410-0 is listed twice")).isEmpty();
  }
}
