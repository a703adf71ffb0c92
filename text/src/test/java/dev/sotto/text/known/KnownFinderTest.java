package dev.sotto.text.known;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.text.Detector;
import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import dev.sotto.text.Known;
import dev.sotto.text.Marked;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownFinderTest {
  private static final Known JORG =
      new Known(
          List.of("Jörg von Müller-Brandt", "Robert Keller"),
          List.of("joerg.mueller84@example.com", "kbx-84@example.org"),
          List.of("+49 30 23125014", "06 39 98 12 34"),
          List.of("Bahnhofstraße 12b, 10115 Berlin", "6014 Lake Street, Apt 35, Austin, TX 77004"),
          List.of("ORD-3348917", "458-8126022-4757671", "0077120934"),
          List.of("12.03.1984", "jmb_berlin"));
  private static final Detector KNOWN = Detector.of(List.of(new KnownFinder()));

  private static List<String> found(Known known, String text) {
    return Marked.of(text, KNOWN.find(text, new Hints(null, KnownIdentifiers.of(known))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hallo Jörg von Müller-Brandt!|Jörg von Müller-Brandt",
        "hallo jörg, alles gut?|jörg",
        "HERR MÜLLER-BRANDT|MÜLLER-BRANDT",
        "Herr Mueller|Mueller",
        "Herr Muller|Muller",
        "von Müller kam|von Müller",
        "J. Müller rief an|J. Müller",
        "R. Keller rief an|R. Keller",
        "Robert K. rief an|Robert K.",
        "Keller, Robert|Keller, Robert",
        "Roberts Paket|Robert",
        "Robert's parcel|Robert",
        "Robrt Keller|Robrt Keller",
        "der Müler|Müler",
        "Bobby Keller|Bobby Keller",
        "call Bob back|Bob",
        "user robertkeller92 wrote|robertkeller92",
        "rkeller|rkeller"
      })
  void find_nameInAnyForm_findsPerson(String text, String name) {
    String bare = name.endsWith("K.") ? name.substring(0, name.length() - 1) : name;
    assertThat(found(JORG, text)).containsExactly("PERSON:" + bare);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I am Ana García, ana.garcia@example.com|Ana García",
        "I am Ana García ana.garcia@example.com|Ana García",
        "I am Ana García García, ana.garcia@example.com|Ana García García",
        "García, Ana, ana.garcia@example.com|García, Ana",
      })
  void find_nameBeforeTheMailAddressMadeOfIt_keepsTheTwoApart(String text, String name) {
    Known ana =
        new Known(
            List.of("Ana García García"),
            List.of("ana.garcia@example.com"),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    assertThat(found(ana, text)).containsExactly("PERSON:" + name, "EMAIL:ana.garcia@example.com");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the roof leaks, robots kill",
        "we keep it in the cellar",
        "von hier bis da",
        "R. is a letter"
      })
  void find_otherWords_findsNothing(String text) {
    assertThat(found(JORG, text)).isEmpty();
  }

  @Test
  void find_nameThatIsAWord_needsACapitalWithinTheSentence() {
    Known will =
        new Known(List.of("Will Rose"), List.of(), List.of(), List.of(), List.of(), List.of());
    assertThat(found(will, "will you send a rose?")).isEmpty();
    assertThat(found(will, "Will you send it?")).isEmpty();
    assertThat(found(will, "please tell Will that")).containsExactly("PERSON:Will");
    assertThat(found(will, "it is for will rose")).containsExactly("PERSON:will rose");
    assertThat(found(will, "Thanks,\nWill")).containsExactly("PERSON:Will");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mail joerg.mueller84@example.com now|EMAIL:joerg.mueller84@example.com",
        "JOERG.MUELLER84@EXAMPLE.COM|EMAIL:JOERG.MUELLER84@EXAMPLE.COM",
        "joerg dot mueller84 at example dot com|EMAIL:joerg dot mueller84 at example dot com",
        "joerg.mueller84 (at) example.com|EMAIL:joerg.mueller84 (at) example.com",
        "my login is kbx-84|USERNAME:kbx-84"
      })
  void find_mailInAnyForm_findsIt(String text, String finding) {
    assertThat(found(JORG, text)).containsExactly(finding);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+49 30 23125014",
        "+493023125014",
        "0049 30 23125014",
        "030 / 231 250 14",
        "(030) 23125014",
        "030-23125014",
        "23125014",
        "+49 (0)30 23125014",
        "125014",
        "0639981234",
        "06.39.98.12.34",
        "+33 6 39 98 12 34",
        "6 39 98 12 34",
        "zero three zero two three one two five zero one four"
      })
  void find_phoneInAnyFormat_findsIt(String phone) {
    assertThat(found(JORG, "call " + phone + " now")).containsExactly("PHONE:" + phone);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ORD-3348917|ORDER_ID",
        "ord 3348917|ORDER_ID",
        "#ORD3348917|ORDER_ID",
        "3348917|ORDER_ID",
        "334 8917|ORDER_ID",
        "45881260224757671|ACCOUNT_ID",
        "458 8126022 4757671|ACCOUNT_ID",
        "4757671|ACCOUNT_ID",
        "77120934|ACCOUNT_ID",
        "00 77 12 09 34|ACCOUNT_ID"
      })
  void find_numberInAnyFormat_findsIt(String number, String kind) {
    assertThat(found(JORG, "it is " + number + " ok")).containsExactly(kind + ":" + number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Bahnhofstraße 12b, 10115 Berlin|ADDRESS:Bahnhofstraße 12b, 10115 Berlin",
        "bahnhofstr. 12b|ADDRESS:bahnhofstr. 12b",
        "12b Bahnhofstrasse|ADDRESS:12b Bahnhofstrasse",
        "in der Bahnhofstraße|ADDRESS:Bahnhofstraße",
        "PLZ 10115|POSTCODE:10115",
        "6014 Lake St|ADDRESS:6014 Lake St",
        "Lake Street 6014|ADDRESS:Lake Street 6014",
        "TX 77004|ADDRESS:TX 77004"
      })
  void find_addressInPieces_findsThem(String text, String finding) {
    assertThat(found(JORG, text)).containsExactly(finding);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Anna two tickets please", "Anna: Otto Brandt", "anna three", "blue two and one"})
  void find_numberWordBehindTheBeginningOfAValue_isNotTheValue(String text) {
    Known known =
        new Known(
            List.of("Ines Moreau"),
            List.of("anna.keller@example.org"),
            List.of(),
            List.of(),
            List.of(),
            List.of("Blue Heron Club"));
    assertThat(found(known, text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12 Willow Crescent, York|at Willow Crescent now|Willow Crescent",
        "Zum Birnbaum 4, 99999 Musterdorf|wohne ich Zum Birnbaum|Zum Birnbaum",
        "Lerchenfeld 7, 99999 Musterdorf|im Lerchenfeld wohnen|Lerchenfeld",
        "Largo da Fonte, 12, 1100-001 Lisboa|no vizinho (Largo da Fonte)!|Largo da Fonte",
        "Am Moos 7, 99999 Musterdorf|am Moos wohnen|",
      })
  void find_streetThatNoWordTells_isKnownByItsHouseNumber(
      String address, String text, String finding) {
    Known known =
        new Known(List.of(), List.of(), List.of(), List.of(address), List.of(), List.of());
    assertThat(found(known, text))
        .isEqualTo(finding == null ? List.of() : List.of("ADDRESS:" + finding));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12.03.1984|DATE_OF_BIRTH",
        "1984-03-12|DATE_OF_BIRTH",
        "12/3/1984|DATE_OF_BIRTH",
        "12 March 1984|DATE_OF_BIRTH",
        "12. März 1984|DATE_OF_BIRTH",
        "March 12, 1984|DATE_OF_BIRTH",
        "jmb_berlin|OTHER_ID"
      })
  void find_otherKnown_findsIt(String text, String kind) {
    assertThat(found(JORG, "it: " + text)).containsExactly(kind + ":" + text);
  }

  @Test
  void find_nameWithoutSpaces_findsItWithinItsSentence() {
    Known wang = new Known(List.of("王小明"), List.of(), List.of(), List.of(), List.of(), List.of());
    assertThat(found(wang, "我是王小明谢谢")).containsExactly("PERSON:王小明");
  }

  @Test
  void find_withRules_knownWins() {
    String text = "order number 3348917, tel 030 23125014";
    List<Finding> found =
        Detector.standard().find(text, new Hints("en", KnownIdentifiers.of(JORG)));
    assertThat(found).extracting(Finding::rule).containsExactly("known/number/part", "known/phone");
  }

  @Test
  void toString_shows_nothing() {
    assertThat(KnownIdentifiers.of(JORG)).hasToString("KnownIdentifiers[somebody]");
  }

  @ParameterizedTest
  @CsvSource({"kelelr,1", "kelle,1", "Kelller,1", "miller,2", "eklelr,2"})
  void within_countsASwapOnce(String word, int edits) {
    char[] keller = "keller".toCharArray();
    assertThat(Distance.within(edits, word, 0, word.length(), keller, 0, 6)).isTrue();
    assertThat(Distance.within(edits - 1, word, 0, word.length(), keller, 0, 6)).isFalse();
  }
}
