package dev.sotto.text.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.text.Marked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Please call Ms Keller back|Keller",
        "de|Herr Dr. Müller hat angerufen|Müller",
        "fr|Mme Durand attend|Durand",
        "en|my name is Anna van der Berg and|Anna van der Berg",
        "en|my name is anna|anna",
        "de|ich heiße Jörg Weiß|Jörg Weiß",
        "fr|je m'appelle Zoé Lévy|Zoé Lévy",
        "es|me llamo Íñigo Ruiz|Íñigo Ruiz",
        "it|mi chiamo Bruno|Bruno",
        "nl|Hoi, met Fenna Bos|Fenna Bos",
        "pt|o meu nome é Inês|Inês",
        "en|Hi Anna, your parcel is here|Anna",
        "en|see below.\\nKind regards,\\nAnna Keller|Anna Keller",
        "en|Name: Anna Keller|Anna Keller",
        "en|Agent: Could I get your full name, please?\\nCustomer: anna|anna"
      })
  void find_announcedName_findsPerson(String language, String text, String name) {
    assertThat(Marked.found(language, text.replace("\\n", "\n"))).containsExactly("PERSON:" + name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hi there, thanks for your help",
        "Dear Customer,",
        "this is great",
        "I'm looking for shoes",
        "I need a Doctor appointment",
        "Don't call me dumb",
        "Kind regards"
      })
  void find_nobodyNamed_findsNothing(String text) {
    assertThat(Marked.found("en", text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I have diabetes",
        "ich bin schwanger",
        "je suis musulmane",
        "soy lesbiana",
        "sono cattolica",
        "ik ben lid van een vakbond",
        "sou deficiente"
      })
  void find_specialCategory_findsTheWord(String text) {
    assertThat(Marked.found(null, text)).anyMatch(f -> f.startsWith("SPECIAL_CATEGORY:"));
  }
}
