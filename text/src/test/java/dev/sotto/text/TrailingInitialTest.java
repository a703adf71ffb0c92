package dev.sotto.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrailingInitialTest {
  private static final String NAME = "Kowalski Vera";

  private static List<String> found(String text, String name) {
    int start = text.indexOf(name);
    Finding person =
        new Finding(start, start + name.length(), Kind.PERSON, 1, "test", "a test says so");
    Finder finder = (t, hints) -> List.of(person);
    return Marked.of(text, Detector.of(List.of(finder)).find(text, Hints.NONE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "with Kowalski Vera M at five",
        "Kowalski Vera M",
        "Kowalski Vera M.",
        "(Kowalski Vera M)"
      })
  void find_initialBehindAName_belongsToIt(String text) {
    assertThat(found(text, NAME)).containsExactly("PERSON:Kowalski Vera M");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kowalski Vera I think",
        "Kowalski Vera MB",
        "Kowalski Vera M5",
        "Kowalski Vera a friend",
        "Kowalski Vera, M",
        "Kowalski Vera M's",
        "Kowalski Vera "
      })
  void find_anotherWordBehindAName_doesNot(String text) {
    assertThat(found(text, NAME)).containsExactly("PERSON:Kowalski Vera");
  }

  @Test
  void find_oneWordOrCapitals_staysAsItIs() {
    assertThat(found("Vitamin C", "Vitamin")).containsExactly("PERSON:Vitamin");
    assertThat(found("VERA KOWALSKI A REFUND", "VERA KOWALSKI"))
        .containsExactly("PERSON:VERA KOWALSKI");
  }
}
