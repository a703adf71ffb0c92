package dev.sotto.text.mask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.text.Detector;
import dev.sotto.text.Hints;
import dev.sotto.text.HostileTexts;
import dev.sotto.text.Known;
import dev.sotto.text.known.KnownIdentifiers;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** With the real detector, whatever the text: what is masked comes back as it was. */
class HostileRoundTripTest {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Masker MASKER = new Masker(Detector.standard());
  private static final Hints ANNA =
      new Hints(
          null,
          KnownIdentifiers.of(
              new Known(
                  List.of("Anna Keller"),
                  List.of("anna.keller@example.com"),
                  List.of("+49 30 23125014"),
                  List.of("Bahnhofstraße 12, 10115 Berlin"),
                  List.of("ORD-3348917"),
                  List.of("1984-03-12"))));

  @ParameterizedTest
  @ValueSource(longs = {401, 402, 403, 404, 405, 406})
  void restore_anyTexts_givesThemBack(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 60; round++) {
      Conversation conversation = MASKER.begin(ANNA, Protections.DEFAULT);
      List<String> texts = new ArrayList<>();
      List<String> masked = new ArrayList<>();
      for (int n = 0; n < 3; n++) {
        texts.add(HostileTexts.any(random, 40));
        masked.add(conversation.mask(texts.get(n)).text());
      }
      Pseudonyms pseudonyms = conversation.pseudonyms();
      for (int n = 0; n < texts.size(); n++) {
        assertThat(pseudonyms.restore(masked.get(n))).as("seed %d", seed).isEqualTo(texts.get(n));
        assertThat(inParts(pseudonyms.restorer(), masked.get(n), random))
            .as("seed %d, in parts", seed)
            .isEqualTo(texts.get(n));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {501, 502, 503, 504})
  void restoreJson_anyStrings_staysJsonAndGivesThemBack(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 60; round++) {
      String json = json(random);
      Conversation conversation = MASKER.begin(ANNA, Protections.DEFAULT);
      String masked = conversation.maskJson(json).text();
      assertThat(values(masked)).as("seed %d: masked", seed).hasSameSizeAs(values(json));
      Pseudonyms pseudonyms = conversation.pseudonyms();
      assertThat(values(pseudonyms.restoreJson(masked)))
          .as("seed %d", seed)
          .isEqualTo(values(json));
      assertThat(values(inParts(pseudonyms.jsonRestorer(), masked, random)))
          .as("seed %d, in parts", seed)
          .isEqualTo(values(json));
    }
  }

  @Test
  @Timeout(120)
  void maskJson_nestedAsDeepAsTheText_givesItBack() {
    int depth = 100_000;
    String json = "{\"a\":[".repeat(depth) + "\"Anna Keller\"" + "]}".repeat(depth);
    Conversation conversation = MASKER.begin(ANNA, Protections.DEFAULT);
    String masked = conversation.maskJson(json).text();
    assertThat(masked.contains("Keller")).isFalse();
    assertThat(conversation.pseudonyms().restoreJson(masked).equals(json)).isTrue();
  }

  private static String inParts(Restorer restorer, String text, Random random) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int end = Math.min(text.length(), at + 1 + random.nextInt(7));
      out.append(restorer.feed(text.substring(at, end)));
      at = end;
    }
    return out + restorer.finish();
  }

  private static String json(Random random) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      for (int i = 0; i < 5; i++) {
        json.writeName("k" + i);
        json.writeStartArray();
        json.writeString(paired(HostileTexts.any(random, 15)));
        json.writeNumber(random.nextInt());
        json.writeEndArray();
      }
      json.writeEndObject();
    }
    return out.toString();
  }

  /** Without unpaired surrogates, which JSON texts of a program's make do not hold. */
  private static String paired(String text) {
    return text.codePoints()
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** All scalars of a JSON text in their order. */
  private static List<String> values(String text) {
    List<String> values = new ArrayList<>();
    try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), text)) {
      for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
        if (token.isScalarValue()) {
          values.add(in.getString());
        }
      }
    }
    return values;
  }
}
