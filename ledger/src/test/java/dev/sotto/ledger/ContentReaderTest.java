package dev.sotto.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentReaderTest {
  @Test
  void strings_ofAnObject_areItsTopMembers() {
    assertThat(
            ContentReader.strings(
                """
                {"a":"1", "b":{"a":"2"}, "c":[1,-2.5e+3,true,null,{"x":[]}],
                 "d":"\\u0041\\n\\"\\ud83d\\ude00", "e":0, "f":{}}
                """))
        .isEqualTo(Map.of("a", "1", "d", "A\n\"\ud83d\ude00"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "\"a\"",
        "{}{}",
        "{a:1}",
        "{'a':1}",
        "{\"a\":1,}",
        "{\"a\":01}",
        "{\"a\":+1}",
        "{\"a\":1.}",
        "{\"a\":1e}",
        "{\"a\":-}",
        "{\"a\":tru}",
        "{\"a\":\"\t\"}",
        "{\"a\":\"\\x\"}",
        "{\"a\":\"\\u12g4\"}",
        "{\"a\":\"",
        "{\"a\" \"b\"}",
        "{\"a\":1 \"b\":2}",
        "{\"a\":[1,]}",
        "{\"a\":[1",
        "{\"a\":\u00a01}",
        "{\"a\":1}\u0000",
        "{\"a\":\"1\",\"a\":\"2\"}",
        "{\"a\":{\"b\":1,\"b\":2}}",
        "{\"a\":1,\"\\u0061\":2}"
      })
  void strings_anythingElse_isMalformed(String json) {
    assertThatThrownBy(() -> ContentReader.strings(json)).isInstanceOf(LogException.class);
  }

  @Test
  void strings_deepNesting_isMalformed() {
    String deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertThatThrownBy(() -> ContentReader.strings(deep)).isInstanceOf(LogException.class);
  }
}
