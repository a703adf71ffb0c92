package dev.sotto.server.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.http.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class CanonicalJsonTest {
  private static final String LETTERS = "aZ0 \"\\/\b\f\n\r\t\u0001\u001f\u007f\u0080éß€\ufb33";

  /** RFC 8785, section 3.2.2. */
  @Test
  void of_theExampleOfTheRfc_isItsCanonicalForm() {
    String given =
        """
        {"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
         "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
         "literals": [null, true, false]}\
        """;
    assertThat(CanonicalJson.of(Json.object(given.getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(
            "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
  }

  /** RFC 8785, section 3.2.3: by UTF-16 units, so that a surrogate comes before U+FB33. */
  @Test
  void of_names_areSortedByTheirUnits() {
    ObjectNode object = Json.MAPPER.createObjectNode();
    object.put("\ufb33", 1).put("\ud83d\ude00", 2).put("€", 3).put("\r", 4).put("1", 5);
    assertThat(CanonicalJson.of(object))
        .isEqualTo("{\"\\r\":4,\"1\":5,\"€\":3,\"\ud83d\ude00\":2,\"\ufb33\":1}");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void of_anyObject_isWhatTheReferenceWrites(int seed) throws IOException {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      ObjectNode object = object(random, 3);
      byte[] text = Json.bytes(object);
      assertThat(CanonicalJson.of(object))
          .isEqualTo(
              new JsonCanonicalizer(new String(text, StandardCharsets.UTF_8)).getEncodedString());
    }
  }

  private static ObjectNode object(Random random, int depth) {
    ObjectNode object = Json.MAPPER.createObjectNode();
    for (int i = random.nextInt(6); i > 0; i--) {
      String name = text(random);
      switch (random.nextInt(depth > 0 ? 8 : 6)) {
        case 0 -> object.put(name, text(random));
        case 1 -> object.put(name, random.nextLong());
        case 2 -> object.put(name, random.nextInt(-1000, 1000));
        case 3 -> object.put(name, new BigDecimal(random.nextDouble() * 1e6));
        case 4 -> object.put(name, random.nextBoolean());
        case 5 -> object.putNull(name);
        case 6 -> object.set(name, object(random, depth - 1));
        default -> array(random, object.putArray(name));
      }
    }
    return object;
  }

  private static void array(Random random, ArrayNode array) {
    for (int i = random.nextInt(4); i > 0; i--) {
      array.add(text(random));
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return random.nextInt(5) == 0 ? text.append("\ud83d\ude00").toString() : text.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud83d", "a\ude00", "\ude00\ud83d", "\ud83dx"})
  void of_halfASurrogatePair_isRefused(String half) {
    ObjectNode value = Json.MAPPER.createObjectNode().put("a", half);
    ObjectNode name = Json.MAPPER.createObjectNode().put(half, 1);
    for (ObjectNode each : new ObjectNode[] {value, name}) {
      assertThatThrownBy(() -> CanonicalJson.of(each))
          .isInstanceOfSatisfying(
              Fault.class, e -> assertThat(e.code()).isEqualTo("canonical_json"));
    }
  }

  @Test
  void of_aNumberThatIsNotFinite_isRefused() {
    ObjectNode object = Json.MAPPER.createObjectNode().put("a", Double.NaN);
    assertThatThrownBy(() -> CanonicalJson.of(object)).isInstanceOf(Fault.class);
  }
}
