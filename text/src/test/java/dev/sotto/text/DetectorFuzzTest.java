package dev.sotto.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.text.known.KnownIdentifiers;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetectorFuzzTest {
  private static final Detector DETECTOR = Detector.standard();
  private static final KnownIdentifiers ANNA =
      KnownIdentifiers.of(
          new Known(
              List.of("Anna Keller-Müller"),
              List.of("anna.keller@example.com"),
              List.of("+49 30 23125014"),
              List.of("Bahnhofstraße 12, 10115 Berlin"),
              List.of("ORD-3348917", "77120"),
              List.of("1984-03-12")));
  private static final String[] PIECES = {
    "Anna",
    "Keller",
    "@",
    "example.com",
    "+49",
    "30",
    "23125014",
    "4111",
    "1111",
    " ",
    "\n",
    "-",
    ".",
    "(",
    ")",
    ":",
    "//",
    "🙂",
    "e\u0301",
    "\u0301",
    "ß",
    "İ",
    "ﬁ",
    "\ud800",
    "\udc00",
    "DE89",
    "order number",
    "Straße",
    "12",
    "born",
    "#",
    "_",
    "é",
    "王小明",
    "٣",
    "January",
    "password is",
    "0",
    "''",
    "\"",
    "www.",
    "eyJ",
    "-----BEGIN ",
    "::",
    "48.8584",
    ", "
  };

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
  void find_randomText_isInBoundsSortedAndDisjoint(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(40);
      for (int i = 0; i < length; i++) {
        text.append(
            random.nextInt(8) == 0
                ? String.valueOf((char) random.nextInt(0x10000))
                : PIECES[random.nextInt(PIECES.length)]);
      }
      check(text.toString());
    }
  }

  private static void check(String text) {
    int at = 0;
    for (Finding f : DETECTOR.find(text, new Hints(null, ANNA))) {
      assertThat(f.start()).isGreaterThanOrEqualTo(at);
      assertThat(f.end()).isLessThanOrEqualTo(text.length());
      assertThat(f.evidence()).doesNotContainPattern("[0-9@]{4}");
      at = f.end();
    }
  }

  @Test
  void find_emojiAndCombiningMarks_countsUtf16Units() {
    String text = "🙂🙂 e\u0301 anna@example.com 🙂 +49 30 23125014";
    List<Finding> found = DETECTOR.find(text, Hints.NONE);
    assertThat(Marked.of(text, found))
        .containsExactly("EMAIL:anna@example.com", "PHONE:+49 30 23125014");
  }
}
