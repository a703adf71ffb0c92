package dev.sotto.text.mask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.text.Detector;
import dev.sotto.text.Finder;
import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import dev.sotto.text.Kind;
import dev.sotto.text.document.Format;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Separated values: columns give context, and the table stays a table of the same shape. */
final class CsvMaskTest {
  private static final Finder NOBODY = (text, hints) -> List.of();

  private static Conversation begin(Finder finder) {
    return new Masker(finder).begin(Hints.NONE, Protections.DEFAULT);
  }

  private static List<List<String>> table(String csv, char separator) throws IOException {
    List<List<String>> records = new ArrayList<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
    try (CSVParser parser = format.parse(new StringReader(csv))) {
      for (CSVRecord one : parser) {
        records.add(one.toList());
      }
    }
    return records;
  }

  @Test
  void mask_cellsBelowNamedColumns_areWhatTheColumnSays() {
    String csv =
        "id,first_name,Nachname,téléphone,note\r\n7,Anna,Keller,030 1234567,fine\r\n8,,n/a,,\r\n";
    assertThat(begin(NOBODY).mask(csv, Format.CSV).text())
        .isEqualTo(
            "id,first_name,Nachname,téléphone,note\r\n"
                + "7,<PERSON_1>,<PERSON_2>,<PHONE_1>,fine\r\n8,,n/a,,\r\n");
  }

  @Test
  void mask_tableWithoutHeader_readsItsFirstRow() {
    String csv = "Anna Keller,12 Rosebery Street,Leeds\nOtto Brandt,9 Park Street,York\n";
    Finder finder =
        WordFinder.of(Kind.PERSON, "Anna Keller", "Otto Brandt")
            .and(Kind.ADDRESS, "12 Rosebery Street", "9 Park Street");
    Conversation conversation = begin(finder);
    String masked = conversation.mask(csv, Format.CSV).text();
    assertThat(masked).isEqualTo("<PERSON_1>,<ADDRESS_1>,Leeds\n<PERSON_2>,<ADDRESS_2>,York\n");
    assertThat(conversation.pseudonyms().restore(masked, Format.CSV)).isEqualTo(csv);
  }

  @Test
  void mask_headerThatHoldsAValue_isReadAndItsNamesAreNot() {
    String csv = "Name,Street,Rosebery Street\nOtto,Ulm,x\n";
    Finder finder = WordFinder.of(Kind.ADDRESS, "Rosebery Street", "Street");
    assertThat(begin(finder).mask(csv, Format.CSV).text())
        .isEqualTo("Name,Street,<ADDRESS_1>\n<PERSON_1>,<ADDRESS_2>,x\n");
  }

  @Test
  void mask_dataThatBecomesPseudonyms_isNoHeaderAfterwards() {
    String csv = "anna@example.com,City,Park Street\nAnna,York,x\n";
    Finder finder = WordFinder.of(Kind.EMAIL, "anna@example.com").and(Kind.PERSON, "City");
    Conversation conversation = begin(finder);
    String masked = conversation.mask(csv, Format.CSV).text();
    assertThat(masked).isEqualTo("<EMAIL_1>,<PERSON_1>,Park Street\nAnna,York,x\n");
    assertThat(conversation.pseudonyms().restore(masked, Format.CSV)).isEqualTo(csv);
  }

  @Test
  void mask_quotedCell_keepsItsQuotesAndComesBack() {
    String csv = "name;city\n\"Keller; Anna \"\"Ann\"\"\";Ulm\nAnna;Ulm\n";
    Conversation conversation = begin(WordFinder.of(Kind.PERSON, "Keller; Anna \"Ann\"", "Anna"));
    String masked = conversation.mask(csv, Format.CSV).text();
    assertThat(masked).isEqualTo("name;city\n\"<PERSON_1>\";Ulm\n<PERSON_1_2>;Ulm\n");
    assertThat(conversation.pseudonyms().restore(masked, Format.CSV)).isEqualTo(csv);
  }

  @Test
  void restore_valueWithASeparatorInABareCell_getsQuotes() {
    Conversation conversation = begin(WordFinder.of(Kind.PERSON, "Keller, Anna"));
    conversation.mask("Keller, Anna");
    assertThat(conversation.pseudonyms().restore("name,city\n<PERSON_1>,Ulm", Format.CSV))
        .isEqualTo("name,city\n\"Keller, Anna\",Ulm");
  }

  @Test
  void mask_valueOverTwoCells_masksEach() {
    Conversation conversation = begin(WordFinder.of(Kind.ADDRESS, "5 High St, Ulm"));
    assertThat(conversation.mask("x,5 High St,Ulm\ny,z,w\n", Format.CSV).text())
        .isEqualTo("x,<ADDRESS_1>,<ADDRESS_2>\ny,z,w\n");
  }

  @Test
  void find_offsetsAreThoseOfTheFile() {
    String csv = "\ufefffirst_name\temail\nZoë\tzoe@example.com\n";
    List<Finding> found = new Documents(Detector.standard()).find(csv, Format.CSV, Hints.NONE);
    assertThat(found.stream().map(f -> f.kind() + " " + csv.substring(f.start(), f.end())))
        .containsExactly("PERSON Zoë", "EMAIL zoe@example.com");
  }

  @Test
  void find_sameWordUnderAnotherColumn_isNobody() {
    String csv = "product,first_name\nGrace,Grace\n";
    List<Finding> found = new Documents(NOBODY).find(csv, Format.CSV, Hints.NONE);
    assertThat(found.stream().map(Finding::start)).containsExactly(csv.length() - 6);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void mask_anyTable_staysATableOfTheSameShapeAndComesBack(long seed) throws IOException {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      char separator = ",;\t".charAt(random.nextInt(3));
      String csv = table(random, separator);
      Conversation conversation = begin(RoundTripTest.FINDER);
      String masked = conversation.mask(csv, Format.CSV).text();
      List<List<String>> before = table(csv, separator);
      List<List<String>> after = table(masked, separator);
      assertThat(after.stream().map(List::size))
          .isEqualTo(before.stream().map(List::size).toList());
      assertThat(conversation.pseudonyms().restore(masked, Format.CSV)).isEqualTo(csv);
    }
  }

  private static String table(Random random, char separator) {
    StringBuilder csv = new StringBuilder("name,email,phone".replace(',', separator) + "\n");
    for (int row = 0; row < 4; row++) {
      for (int column = 0; column < 3; column++) {
        String cell = RoundTripTest.text(random, 4).replace("\r", "");
        csv.append('"').append(cell.replace("\"", "\"\"")).append('"');
        csv.append(column < 2 ? separator : '\n');
      }
    }
    return csv.toString();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void mask_noTableAtAll_neverThrowsNorLosesText(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      String text = RoundTripTest.text(random, 20);
      Conversation conversation = begin(RoundTripTest.FINDER);
      String masked = conversation.mask(text, Format.CSV).text();
      assertThat(conversation.pseudonyms().restore(masked, Format.CSV))
          .as("%s", masked)
          .isEqualTo(text);
    }
  }
}
