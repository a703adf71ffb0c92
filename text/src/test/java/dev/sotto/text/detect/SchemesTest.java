package dev.sotto.text.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import dev.sotto.text.Marked;
import dev.sotto.text.detect.scheme.Scheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Values that authorities publish as examples, or plainly invented ones that fit their check
 * digits: {@code schemes.csv}.
 */
class SchemesTest {
  @ParameterizedTest
  @CsvFileSource(resources = "schemes.csv", delimiter = '|')
  void find_besideItsWords_findsTheWholeValueByItsScheme(String rule, String value, String words) {
    String text = words + " " + value + " , please";
    List<Finding> found = found(text);
    assertThat(found).extracting(Finding::rule).containsExactly(rule);
    assertThat(Marked.of(text, found))
        .containsExactly(rule.substring(0, rule.indexOf('/')) + ":" + value);
    assertThat(found.get(0).confidence()).isGreaterThanOrEqualTo(.75);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "schemes.csv", delimiter = '|')
  void find_oneDigitChangedBesideItsWords_findsItWithLessConfidence(
      String rule, String value, String words) {
    if (rule.endsWith("/nino")) {
      return;
    }
    String text = words + " " + changed(scheme(rule), value) + " , please";
    List<Finding> found = found(text);
    assertThat(found).isNotEmpty();
    assertThat(found.get(0).length()).isGreaterThanOrEqualTo(value.length() - 1);
    assertThat(found.get(0).confidence()).isLessThanOrEqualTo(.9);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "schemes.csv", delimiter = '|')
  void isChecked_oneDigitChanged_failsNearlyAlways(String rule, String value, String words) {
    Scheme scheme = scheme(rule);
    if (!scheme.hasCheck() || rule.endsWith("/ssn") || rule.endsWith("/nino")) {
      return;
    }
    String plain = compact(value);
    List<String> changed = new ArrayList<>();
    List<String> passed = new ArrayList<>();
    for (int i = 0; i < plain.length(); i++) {
      for (char c = '0'; c <= '9'; c++) {
        if (Character.isDigit(plain.charAt(i)) && c != plain.charAt(i)) {
          String other = plain.substring(0, i) + c + plain.substring(i + 1);
          changed.add(other);
          if (scheme.isShaped(other) && scheme.isChecked(other)) {
            passed.add(other);
          }
        }
      }
    }
    assertThat(passed.size() * 100).isLessThanOrEqualTo(changed.size() * 30);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "schemes.csv", delimiter = '|')
  void isChecked_neighboursTransposed_mostlyFails(String rule, String value, String words) {
    Scheme scheme = scheme(rule);
    if (!scheme.hasCheck() || rule.endsWith("/ssn") || rule.endsWith("/nino")) {
      return;
    }
    String plain = compact(value);
    int turned = 0;
    int passed = 0;
    for (int i = 0; i + 1 < plain.length(); i++) {
      char a = plain.charAt(i);
      char b = plain.charAt(i + 1);
      if (a != b && Character.isDigit(a) && Character.isDigit(b)) {
        String other = plain.substring(0, i) + b + a + plain.substring(i + 2);
        turned++;
        passed += scheme.isShaped(other) && scheme.isChecked(other) ? 1 : 0;
      }
    }
    assertThat(passed * 2).isLessThanOrEqualTo(turned);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "529.982.247-25|NATIONAL_ID/br/cpf",
        "756.1234.5678.97|NATIONAL_ID/ch/ahv",
        "131052-308T|NATIONAL_ID/fi/personal-identity-code",
        "RSSMRA85T10A562S|NATIONAL_ID/it/fiscal-code",
        "ATU12345675|NATIONAL_ID/eu/vat",
        "DE 123456788|NATIONAL_ID/eu/vat",
        "HRB 12345|OTHER_ID/de/commercial-register",
        "MORGA657054SM9IJ|OTHER_ID/uk/driving-licence",
        "1EG4-TE5-MK73|NATIONAL_ID/us/mbi",
        "27AAAPA1234A1ZT|NATIONAL_ID/in/gstin",
        "AAAPA1234A|NATIONAL_ID/in/pan",
        "MH 12 AB 1234|VEHICLE_PLATE/in",
        "S1234567D|NATIONAL_ID/sg/nric",
        "11010519491231002X|NATIONAL_ID/cn/resident",
        "1M8GDM9AXKP042788|OTHER_ID/international/vin",
        "85.07.30-033.28|NATIONAL_ID/be/national",
        "44051401359|NATIONAL_ID/pl/pesel",
        "811228-9874|NATIONAL_ID/se/personal",
        "010190 00083|NATIONAL_ID/no/birth-number"
      })
  void find_tellingFormAlone_findsIt(String value, String rule) {
    String text = "here it comes: " + value + " , thanks";
    List<Finding> found = found(text);
    assertThat(found).extracting(Finding::rule).containsExactly(rule);
    assertThat(Marked.of(text, found)).allMatch(f -> f.endsWith(":" + value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bestellung 44051401359 fehlt noch",
        "order number 44051401359",
        "my phone is 516 466 638",
        "card 30059246683015",
        "from may 11-23 at the Shadyside Inn",
        "model MK-4521 and 0000000000000",
        "ref 1234-5678-9012-3456-78"
      })
  void find_digitsThatAreSomethingElse_findsNoNationalId(String text) {
    assertThat(found(text)).noneMatch(f -> f.rule().startsWith("NATIONAL_ID/"));
  }

  @Test
  void all_haveTheirOwnName() {
    assertThat(Schemes.all()).extracting(Scheme::name).doesNotHaveDuplicates();
  }

  private static List<Finding> found(String text) {
    return dev.sotto.text.Detector.of(List.of(new StructuredFinder())).find(text, Hints.NONE);
  }

  private static Scheme scheme(String rule) {
    return Schemes.all().stream().filter(s -> s.rule().equals(rule)).findFirst().orElseThrow();
  }

  private static String compact(String value) {
    return value.replaceAll("[ ./-]", "");
  }

  /** The value with a digit near its end changed so that its check fails, if it has one. */
  private static String changed(Scheme scheme, String value) {
    for (int i = value.length() - 1; i >= 0; i--) {
      char c = value.charAt(i);
      for (char d = '1'; d <= '9' && Character.isDigit(c); d++) {
        String other = value.substring(0, i) + d + value.substring(i + 1);
        String plain = compact(other);
        if (d != c && scheme.isShaped(plain) && (!scheme.hasCheck() || !scheme.isChecked(plain))) {
          return other;
        }
      }
    }
    throw new IllegalStateException("no digit can be changed");
  }
}
