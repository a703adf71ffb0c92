package dev.sotto.text.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.text.Marked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateAndAgeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|I was born on 12 March 1984 in town|12 March 1984",
        "en|DOB: 1984-03-12|1984-03-12",
        "en|date of birth 03/12/1984|03/12/1984",
        "de|geboren am 12.03.1984|12.03.1984",
        "de|Geburtsdatum: 12. März 1984|12. März 1984",
        "fr|née le 12 mars 1984|12 mars 1984",
        "es|fecha de nacimiento: 12 de marzo de 1984|12 de marzo de 1984",
        "it|nato il 12/03/1984|12/03/1984",
        "nl|geboortedatum 12-03-1984|12-03-1984",
        "pt|data de nascimento 12 de março de 1984|12 de março de 1984",
        "en|Agent: Your date of birth, please?\\nCustomer: March 12, 1984|March 12, 1984",
        "en|she was born in 1984|1984"
      })
  void find_dateBesideBirth_findsDateOfBirth(String language, String text, String date) {
    assertThat(Marked.found(language, text.replace("\\n", "\n")))
        .containsExactly("DATE_OF_BIRTH:" + date);
  }

  @Test
  void find_otherDate_findsDate() {
    assertThat(Marked.found("en", "it ships on March 4th, 2026"))
        .containsExactly("DATE:March 4th, 2026");
    assertThat(Marked.found("de", "seit dem 4. Mai 2026")).containsExactly("DATE:4. Mai 2026");
  }

  @Test
  void find_noCalendarDate_findsNone() {
    assertThat(Marked.found("en", "you may 5 or 6, ratio 13/45/99, set 5")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|a 35-year-old woman|35",
        "en|she is 35 years old|35",
        "de|ich bin 35 Jahre alt|35",
        "fr|j'ai 35 ans|35",
        "es|tengo 35 años|35",
        "it|ho 35 anni|35",
        "nl|ik ben 35 jaar|35",
        "pt|tenho 35 anos|35",
        "en|aged 35|35"
      })
  void find_age_findsNumber(String language, String text, String age) {
    assertThat(Marked.found(language, text)).containsExactly("AGE:" + age);
  }

  @Test
  void find_yearsOfGuarantee_findsNoAge() {
    assertThat(Marked.found("de", "zwei Jahre Garantie, 5 Jahre Service")).isEmpty();
    assertThat(Marked.found("en", "I am 35 minutes late")).isEmpty();
  }
}
