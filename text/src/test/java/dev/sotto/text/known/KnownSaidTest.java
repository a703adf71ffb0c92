package dev.sotto.text.known;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.text.Detector;
import dev.sotto.text.Hints;
import dev.sotto.text.Known;
import dev.sotto.text.Marked;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told in words around or instead of the value, and what only looks like it. */
class KnownSaidTest {
  private static final Known KNOWN =
      new Known(
          List.of("Will Keller", "Rose May", "Mark Can"),
          List.of("mark88@example.com"),
          List.of("+44 20 7946 2345"),
          List.of("12 Rose Street, Norwich"),
          List.of("2345554321", "4111 1111 1111 4321", "ORD-5599", "3957"),
          List.of("12.03.1985"));
  private static final Detector DETECTOR = Detector.of(List.of(new KnownFinder()));

  private static List<String> found(String language, String text) {
    return Marked.of(text, DETECTOR.find(text, new Hints(language, KnownIdentifiers.of(KNOWN))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|my card ending in 4321 please|4321",
        "en|the last four digits are 4321|4321",
        "en|card **** 4321|4321",
        "en|card xxxx-4321|4321",
        "en|card XXXX4321|4321",
        "de|die Karte, die auf 4321 endet|4321",
        "de|die letzten vier Ziffern: 4321|4321",
        "fr|une carte se terminant par 4321|",
        "fr|les quatre derniers chiffres sont 4321|4321",
        "es|una tarjeta que termina en 4321|4321",
        "es|los últimos cuatro dígitos son 4321|4321",
        "it|una carta che finisce con 4321|4321",
        "it|le ultime quattro cifre sono 4321|4321",
        "nl|de kaart eindigt op 4321|4321",
        "nl|laatste vier cijfers 4321|4321",
        "pt|o cartão que termina em 4321|4321",
        "en|two three four triple five four three two one|*",
        "en|twenty-three forty-five fifty-five forty-three twenty-one|*",
        "de|dreiundzwanzig fünfundvierzig fünfundfünfzig dreiundvierzig einundzwanzig|*",
        "fr|vingt-trois quarante-cinq cinquante-cinq quarante-trois vingt et un|*",
        "es|veintitrés cuarenta y cinco cincuenta y cinco cuarenta y tres veintiuno|*",
        "it|ventitré quarantacinque cinquantacinque quarantatré ventuno|*",
        "nl|drieëntwintig vijfenveertig vijfenvijftig drieënveertig eenentwintig|*",
        "pt|vinte e três quarenta e cinco cinquenta e cinco quarenta e três vinte e um|*",
        "en|oh two oh seven nine four six two three four five|*",
        "en|oh two oh, seven nine four six, two three four five|*",
      })
  void find_toldInWords_findsTheNumber(String language, String text, String number) {
    String expected = "*".equals(number) ? text : number == null ? "4321" : number;
    assertThat(found(language, text)).hasSize(1).allMatch(f -> f.endsWith(":" + expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|twelfth of March nineteen eighty-five",
        "en|March twelfth, nineteen eighty five",
        "en|12 March nineteen eighty five",
        "de|zwölfter März neunzehnhundertfünfundachtzig",
        "de|zwölften März 1985",
        "fr|douze mars mille neuf cent quatre-vingt-cinq",
        "es|doce de marzo de mil novecientos ochenta y cinco",
        "it|dodici marzo millenovecentottantacinque",
        "nl|twaalf maart negentienhonderdvijfentachtig",
        "pt|doze de março de mil novecentos e oitenta e cinco"
      })
  void find_dateOfBirthInWords_findsIt(String language, String date) {
    assertThat(found(language, "x: " + date)).containsExactly("DATE_OF_BIRTH:" + date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|thanks will, bye|will",
        "en|hi rose, any news?|rose",
        "en|my name is mark|mark",
        "en|mark here again|mark",
        "en|i talked to will keller|will keller"
      })
  void find_everydayNameWithACue_findsIt(String language, String text, String name) {
    assertThat(found(language, text)).containsExactly("PERSON:" + name);
  }

  @Test
  void find_everydayNameAloneInItsLine_findsIt() {
    assertThat(found("en", "name?\nmark")).containsExactly("PERSON:mark");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "will you mark it as done?",
        "Will it come in May?",
        "you may send a rose",
        "can you help me? I can wait",
        "we mark that down",
        "the goodwill of willing markets",
        "May I ask you?",
        "Mark it please",
        "it was maybe 43215 or 94321 units",
        "the code 4321 is for everyone",
        "12345554321",
        "23455543210",
        "it cost 55.99 in 1985",
        "at 12:03 on the 12th of April 1985",
        "in March 1985",
        "street in Norwich",
        "12 roses for Norwich",
        "one two three",
        "room 3957.50",
        "the seller, the feller, the kettle",
        "+44 20 7946 9999"
      })
  void find_whatOnlyLooksLikeIt_findsNothing(String text) {
    assertThat(found("en", text)).isEmpty();
  }
}
