package dev.sotto.text.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.text.Marked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|6014 Lake Dr, Apt 35",
        "en|Flat 8, 27 Victoria Road",
        "en|123-01 Roosevelt Avenue",
        "en|947 Branham Lane # C",
        "en|235 west 46th street",
        "en|PO Box 9168",
        "de|Töbeliweg 60b",
        "de|Feldkampstr. 112a",
        "de|Lange Straße 12",
        "de|Am Bach 3",
        "de|10115 Bahnhofstr. 5",
        "en|Suite 858",
        "fr|50 bis boulevard Gambetta",
        "fr|183 avenue des Tilleuls",
        "es|Calle Mayor, 12, 3º izq",
        "es|C/ de la Constitución 125",
        "it|Via Roma 12/B",
        "nl|Kerkstraat 12",
        "nl|Prins Hendriklaan 151-II",
        "pt|Rua do Carmo, 68",
        "pt|Travessa 25 de Abril, 138, 2º Dto"
      })
  void find_streetWithNumber_findsAddress(String language, String address) {
    assertThat(Marked.found(language, "x\n" + address + "\ny"))
        .containsExactly("ADDRESS:" + address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "it has 19 square meters and 1 place for cars",
        "2 minutes from the street",
        "Uber from Grandview Avenue to Matilda Avenue for 13 credits",
        "in the top 5 of the way"
      })
  void find_noAddress_findsNothing(String text) {
    assertThat(Marked.found("en", text)).noneMatch(f -> f.startsWith("ADDRESS"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|ship to SW1A 1AA now|SW1A 1AA",
        "nl|6742DN Marche|6742DN",
        "nl|1822 SM Nivelles|1822 SM",
        "pt|3352-308 Colombo|3352-308",
        "pt|67466-962 Fortaleza|67466-962",
        "en|my zip code is 78260.|78260",
        "de|PLZ 10115|10115",
        "en|Houston, TX, 77004.|77004"
      })
  void find_postcode_findsIt(String language, String text, String code) {
    assertThat(Marked.found(language, text)).containsExactly("POSTCODE:" + code);
  }

  @Test
  void find_postcodeLine_findsStreetAndCode() {
    assertThat(Marked.found("de", "Bahnhofstr. 5\n10115 Berlin"))
        .containsExactly("ADDRESS:Bahnhofstr. 5", "POSTCODE:10115");
  }

  @Test
  void find_militaryAddress_findsAllOfIt() {
    assertThat(Marked.found("en", "Send it to PSC 802 Box 74\nAPO AE 09499-0074, please"))
        .containsExactly("ADDRESS:PSC 802 Box 74\nAPO AE 09499-0074");
    assertThat(Marked.found("en", "unit 2050 box 4190"))
        .containsExactly("ADDRESS:unit 2050 box 4190");
    assertThat(Marked.found("en", "FPO AP 96278")).containsExactly("ADDRESS:FPO AP 96278");
    assertThat(Marked.found("en", "unit 7 box of ten")).isEmpty();
  }

  @Test
  void find_labelOfAnAddress_isNoAddress() {
    assertThat(Marked.found("en", "Address 1: to follow")).isEmpty();
  }
}
