package dev.sotto.text.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.text.Marked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Call me at 555 0142 please|555 0142",
        "en|reach me on +44 7700 900123 any time|+44 7700 900123",
        "en|my number: (202) 555-0143|(202) 555-0143",
        "de|Tel. 030 23125 014, danke|030 23125 014",
        "de|erreichbar unter +49 30 23125014|+49 30 23125014",
        "fr|rappeler au 06 39 98 12 34|06 39 98 12 34",
        "fr|rappeler au 06.39.98.12.34|06.39.98.12.34",
        "es|mi móvil es 600 123 456|600 123 456",
        "it|richiamare al 02 6123192|02 6123192",
        "nl|mijn nummer is 06-12345678|06-12345678",
        "pt|ligar para 21 177 3044|21 177 3044"
      })
  void find_numberBesideItsWords_findsPhone(String language, String text, String phone) {
    assertThat(Marked.found(language, text)).containsExactly("PHONE:" + phone);
  }

  @Test
  void find_groupedWithoutWords_findsPhone() {
    assertThat(Marked.found("fr", "tschüss, 06 39 98 12 34. - noé"))
        .containsExactly("PHONE:06 39 98 12 34");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Version 2.11.0 fixes it",
        "en|It costs 1,249.00 and ships in 3-5 days",
        "de|Artikelnummer 4711-0815 ist ab KW 42 lieferbar",
        "en|open 9-5, room 204, size 38"
      })
  void find_otherNumbers_findsNoPhone(String language, String text) {
    assertThat(Marked.found(language, text)).isEmpty();
  }

  @Test
  void find_partOfAnOrderNumber_isNoPhone() {
    assertThat(Marked.found("es", "mi pedido 653-9480888-9296368 sigue sin llegar"))
        .containsExactly("ORDER_ID:653-9480888-9296368");
  }

  @Test
  void find_numberInGroupsWhereAnotherCueStandsNear_isStillFound() {
    assertThat(Marked.found("en", "his twitter is @jhargrave. Call Ann (020 7946 0123) now"))
        .contains("PHONE:020 7946 0123");
    assertThat(Marked.found("en", "my username, no, wait: 020 7946 0123"))
        .contains("PHONE:020 7946 0123");
  }

  @Test
  void find_mobileNumberBehindAWordThatIsAState_isNoPostcode() {
    assertThat(Marked.found("en", "or 07700 900123 please")).containsExactly("PHONE:07700 900123");
  }
}
