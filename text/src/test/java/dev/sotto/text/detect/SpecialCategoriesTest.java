package dev.sotto.text.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.text.Detector;
import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import dev.sotto.text.Marked;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecialCategoriesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I have diabetes|diabetes|health",
        "I'm 5 months pregnant|pregnant|health",
        "my pregnant wife cannot carry it|pregnant|health",
        "because of my depression I missed the call|depression|health",
        "she was diagnosed with cancer last year|cancer|health",
        "meine Kollegin ist schwanger|schwanger|health",
        "ich bin seit Montag krankgeschrieben|krankgeschrieben|health",
        "mein Mann hat Krebs|Krebs|health",
        "je suis enceinte|enceinte|health",
        "mon fils est autiste|autiste|health",
        "tengo cáncer|cáncer|health",
        "mi marido es musulmán|musulmán|religion",
        "mia madre ha l'Alzheimer|Alzheimer|health",
        "sono incinta|incinta|health",
        "mijn vrouw heeft kanker|kanker|health",
        "estou grávida|grávida|health",
        "he is a Muslim|a Muslim|religion",
        "ich bin evangelisch|evangelisch|religion",
        "I'm a union member|union member|union",
        "ich bin Gewerkschaftsmitglied|Gewerkschaftsmitglied|union",
        "ik ben lid van een vakbond|lid van een vakbond|union",
        "my brother is gay|gay|orientation",
        "soy lesbiana|lesbiana|orientation",
        "my ethnic origin is my affair|ethnic origin|ethnicity",
        "sono comunista|comunista|politics",
        "they stored my fingerprints|fingerprints|biometrics"
      })
  void find_sentenceAboutSomebody_findsTheCategory(String text, String words, String category) {
    List<Finding> found = Detector.of(List.of(new StructuredFinder())).find(text, Hints.NONE);
    assertThat(found).extracting(Finding::rule).containsExactly("SPECIAL_CATEGORY/" + category);
    assertThat(Marked.of(text, found)).containsExactly("SPECIAL_CATEGORY:" + words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "our health insurance policy",
        "the parcel is at Catholic School Street",
        "do you sell diabetes socks?",
        "if you are pregnant, consult a doctor",
        "my account is disabled",
        "my card was disabled",
        "I am looking for black shoes",
        "is the hotel wheelchair accessible?",
        "we had a stroke of luck",
        "the fingerprint sensor of my phone is broken",
        "I am Christian from the sales team",
        "my gay bar guide has not arrived",
        "Gewerkschaften streiken bei der Post",
        "le syndicat a annoncé une grève",
        "una donación para la investigación del cáncer"
      })
  void find_matter_findsNothing(String text) {
    assertThat(Marked.found(null, text)).noneMatch(f -> f.startsWith("SPECIAL_CATEGORY"));
  }
}
