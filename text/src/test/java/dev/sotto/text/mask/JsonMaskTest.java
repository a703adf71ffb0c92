package dev.sotto.text.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import dev.sotto.text.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON texts: what is masked where, that it stays JSON, and that it comes back as the same JSON.
 */
final class JsonMaskTest {
  private static final JsonFactory JACKSON = new JsonFactory();

  private static Conversation begin(WordFinder finder) {
    return new Masker(finder).begin(Hints.NONE, Protections.DEFAULT);
  }

  private static Conversation begin(WordFinder finder, Kind kind, Protection protection) {
    return new Masker(finder).begin(Hints.NONE, Protections.of(Map.of(kind, protection)));
  }

  @Test
  void maskJson_nothingFound_isByteForByteTheSame() {
    String json = " {\"a\" :\t[1e2,-0.5, null,\"\\u00e9\\/\"],\n\"b\":{} } ";
    assertThat(begin(WordFinder.of(Kind.PERSON, "Anna")).maskJson(json).text()).isEqualTo(json);
  }

  @Test
  void maskJson_escapedValue_isFoundAndTheRestKeepsItsEscapes() {
    Conversation conversation = begin(WordFinder.of(Kind.PERSON, "Zo\u00eb"));
    MaskedText masked = conversation.maskJson("{\"n\":\"\\u00e9 Zo\\u00eb \\/\"}");
    assertThat(masked.text()).isEqualTo("{\"n\":\"\\u00e9 <PERSON_1> \\/\"}");
    Finding finding = masked.replacements().get(0).finding();
    assertThat(List.of(finding.start(), finding.end())).containsExactly(13, 21);
  }

  @Test
  void maskJson_valueOverSeveralStrings_masksEachAndLeavesKeysBetween() {
    Conversation conversation =
        begin(WordFinder.of(Kind.ADDRESS, "5 High St\", \"city\": \"Springfield"));
    assertThat(
            conversation.maskJson("{\"street\": \"5 High St\", \"city\": \"Springfield\"}").text())
        .isEqualTo("{\"street\": \"<ADDRESS_1>\", \"city\": \"<ADDRESS_2>\"}");
  }

  @Test
  void maskJson_valueThatBeginsInAKey_masksTheKey() {
    Conversation conversation = begin(WordFinder.of(Kind.PERSON, "Anna\": \"Keller"));
    assertThat(conversation.maskJson("{\"Anna\": \"Keller\"}").text())
        .isEqualTo("{\"<PERSON_1>\": \"<PERSON_2>\"}");
  }

  @Test
  void maskJson_partOfANumber_masksTheWholeNumber() {
    Conversation conversation = begin(WordFinder.of(Kind.PHONE, "5550123"));
    String masked = conversation.maskJson("[15550123, 1.5]").text();
    assertThat(masked).isEqualTo("[\"<PHONE_1>\", 1.5]");
    assertThat(conversation.pseudonyms().restoreJson(masked)).isEqualTo("[15550123, 1.5]");
  }

  @Test
  void maskJson_numberAndStringOfTheSameDigits_relatedAndEachComesBackAsItWas() {
    Conversation conversation = begin(WordFinder.of(Kind.PHONE, "15550123"));
    assertThat(conversation.mask("call 15550123").text()).isEqualTo("call <PHONE_1>");
    String json = "{\"a\":15550123,\"b\":\"15550123\",\"c\":\"or 15550123\"}";
    String masked = conversation.maskJson(json).text();
    assertThat(masked)
        .isEqualTo("{\"a\":\"<PHONE_1>\",\"b\":\"<PHONE_1_2>\",\"c\":\"or <PHONE_1>\"}");
    assertThat(conversation.pseudonyms().restoreJson(masked)).isEqualTo(json);
  }

  @Test
  void maskJson_formOfAPseudonymInEscapes_isMasked() {
    Conversation conversation = begin(WordFinder.of(Kind.PERSON, "Anna"));
    String json =
        "{\"a\":\"Anna \\u003cPERSON_1\\u003e PERSON\\u005f1 \\\\u003cPERSON_1\\\\u003e\"}";
    String masked = conversation.maskJson(json).text();
    assertThat(masked).isEqualTo("{\"a\":\"<PERSON_1> <LITERAL_1> <LITERAL_2> <LITERAL_3>\"}");
    assertThat(tokens(conversation.pseudonyms().restoreJson(masked))).isEqualTo(tokens(json));
  }

  @Test
  void maskJson_otherProtections_stayJson() {
    WordFinder phones = WordFinder.of(Kind.PHONE, "15550123");
    String json = "{\"15550123\":[15550123,\"at 15550123 now\"]}";
    assertThat(begin(phones, Kind.PHONE, Protection.MASK).maskJson(json).text())
        .isEqualTo("{\"[PHONE]\":[\"[PHONE]\",\"at [PHONE] now\"]}");
    assertThat(begin(phones, Kind.PHONE, Protection.DROP).maskJson(json).text())
        .isEqualTo("{\"[PHONE]\":[\"[PHONE]\",\"at now\"]}");
  }

  @Test
  void maskJson_notJson_isMaskedAsText() {
    Conversation conversation = begin(WordFinder.of(Kind.PERSON, "Anna").and(Kind.AGE, "41"));
    assertThat(conversation.maskJson("Anna, 41, \"Anna\" {").text())
        .isEqualTo("<PERSON_1>, <AGE_1>, \"<PERSON_1>\" {");
    assertThat(conversation.maskJson("41 is Anna's age").text())
        .isEqualTo("<AGE_1> is <PERSON_1>'s age");
    assertThat(conversation.maskJson("{'name': 'Anna', \"x\": \"Anna").text())
        .isEqualTo("{'name': '<PERSON_1>', \"x\": \"<PERSON_1>");
    assertThat(conversation.maskJson("[\"Anna\\").text()).isEqualTo("[\"<PERSON_1>\\");
  }

  @Test
  void maskJson_bracketsInProseInAString_areNotJson() {
    Conversation conversation = begin(WordFinder.of(Kind.PERSON, "O\"Brien").and(Kind.AGE, "41"));
    String json = "[\"[Note] \\\"O\\\"Brien\\\" is [41 years]\",\"[41 years]\"]";
    String masked = conversation.maskJson(json).text();
    assertThat(masked)
        .isEqualTo("[\"[Note] \\\"<PERSON_1>\\\" is [<AGE_1> years]\",\"[<AGE_1> years]\"]");
    assertThat(conversation.pseudonyms().restoreJson(masked)).isEqualTo(json);
  }

  @Test
  void restoreJson_valueWithQuotesAndLineBreaks_isEscapedForItsDepth() {
    Conversation conversation =
        begin(WordFinder.of(Kind.ADDRESS, "5 High St\n\"The Mill\"").and(Kind.PERSON, "B\\B"));
    conversation.mask("5 High St\n\"The Mill\" B\\B");
    Pseudonyms pseudonyms = conversation.pseudonyms();
    assertThat(pseudonyms.restoreJson("{\"a\":\"<ADDRESS_1>, \\n\\u003cperson_1\\u003E\"}"))
        .isEqualTo("{\"a\":\"5 High St\\n\\\"The Mill\\\", \\nB\\\\B\"}");
    assertThat(pseudonyms.restoreJson("{\"a\":\"{\\\"b\\\":[\\\"<ADDRESS_1>\\\"]}\"}"))
        .isEqualTo("{\"a\":\"{\\\"b\\\":[\\\"5 High St\\\\n\\\\\\\"The Mill\\\\\\\"\\\"]}\"}");
    assertThat(pseudonyms.restoreJson("{\"a\":\"she said \\\"<PERSON_1>\\\"\"}"))
        .isEqualTo("{\"a\":\"she said \\\"B\\\\B\\\"\"}");
    assertThat(pseudonyms.restoreJson("{\"t\":\"Hi\\nPERSON_1\"}"))
        .isEqualTo("{\"t\":\"Hi\\nB\\\\B\"}");
  }

  @Test
  void maskJson_deepNesting_isLinearAndDoesNotOverflow() {
    String deep = "[".repeat(500_000) + "\"Anna\"" + "]".repeat(500_000);
    Conversation conversation = begin(WordFinder.of(Kind.PERSON, "Anna"));
    String masked = conversation.maskJson(deep).text();
    assertThat(masked).hasSize(deep.length() + "<PERSON_1>".length() - "Anna".length());
    assertThat(conversation.pseudonyms().restoreJson(masked)).isEqualTo(deep);
  }

  @Test
  void maskJson_stringsInStringsDeeperThanFollowed_areStillMaskedAndStillJson() {
    String json = "\"Anna\"";
    for (int i = 0; i < 10; i++) {
      json = "[\"" + JsonEscape.escape(json, 1) + "\"]";
    }
    Conversation conversation = begin(WordFinder.of(Kind.PERSON, "Anna"));
    String masked = conversation.maskJson(json).text();
    assertThat(masked).doesNotContain("Anna");
    assertThat(conversation.pseudonyms().restoreJson(masked)).isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24})
  void restoreJson_masked_isTheSameJson(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 400; i++) {
      Conversation conversation = begin(RoundTripTest.FINDER);
      conversation.mask(RoundTripTest.text(random, 6));
      String json = value(random, 3);
      MaskedText masked = conversation.maskJson(json);
      Pseudonyms pseudonyms = conversation.pseudonyms();
      tokens(masked.text());
      String restored = pseudonyms.restoreJson(masked.text());
      assertThat(kinds(restored)).as("%s%n%s", json, masked.text()).isEqualTo(kinds(json));
      assertThat(read(restored)).as("%s%n%s", json, masked.text()).isEqualTo(read(json));
      assertThat(RoundTripTest.inPieces(pseudonyms.jsonRestorer(), masked.text(), random))
          .isEqualTo(restored);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34})
  void maskJson_anyText_neverThrowsAndReadsTheSameWhenRestored(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 400; i++) {
      Conversation conversation = begin(RoundTripTest.FINDER);
      String text = RoundTripTest.text(random, 14);
      String masked = conversation.maskJson(text).text();
      String restored = conversation.pseudonyms().restoreJson(masked);
      assertThat(read(restored)).as("%s%n%s", text, masked).isEqualTo(read(text));
    }
  }

  @Test
  void maskJson_malformed_doesNotThrow() {
    for (String json :
        new String[] {"", "\"", "\\", "\"\\u00", "{\"a\":\"\\u12", "[1", "}", "\ud83d"}) {
      assertThatCode(() -> begin(RoundTripTest.FINDER).maskJson(json)).doesNotThrowAnyException();
    }
  }

  /** The text with all its escapes decoded, in strings in strings too. */
  static String read(String json) {
    JsonView view = new JsonView();
    view.append(json);
    return view.text().toString();
  }

  private static String value(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 6 : 3)) {
      case 0 -> "15550123";
      case 1 -> "\"" + JsonEscape.escape(RoundTripTest.text(random, 5), 1) + "\"";
      case 2 -> "\"" + RoundTripTest.PIECES[random.nextInt(8)].replace("\"", "\\u0022") + "\"";
      case 3 -> "[" + value(random, depth - 1) + ", " + value(random, depth - 1) + "]";
      case 4 -> "\"" + JsonEscape.escape("[" + value(random, depth - 1) + "]", 1) + "\"";
      default -> "{\"k" + random.nextInt(9) + "\":" + value(random, depth - 1) + "}";
    };
  }

  private static List<String> kinds(String json) {
    return tokens(json).stream().map(t -> t.substring(0, t.indexOf(' '))).toList();
  }

  /** What Jackson reads: fails on what is not JSON. */
  static List<String> tokens(String json) {
    List<String> tokens = new ArrayList<>();
    try (JsonParser parser = JACKSON.createParser(ObjectReadContext.empty(), json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        tokens.add(token + " " + parser.getString());
      }
    }
    return tokens;
  }
}
