package dev.sotto.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.text.detect.StructuredFinder;
import dev.sotto.text.known.KnownFinder;
import dev.sotto.text.known.KnownIdentifiers;
import dev.sotto.text.tag.Tagger;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any text whatever: where findings stand, and that long ones end. */
class HostileTextsTest {
  private static final Tagger TAGGER = Tagger.standard();
  private static final Detector DETECTOR =
      Detector.of(List.of(new KnownFinder(), new StructuredFinder(), TAGGER));

  private static final KnownIdentifiers ANNA =
      KnownIdentifiers.of(
          new Known(
              List.of("Anna Keller", "王小明"),
              List.of("anna.keller@example.com"),
              List.of("+49 30 23125014"),
              List.of("Bahnhofstraße 12, 10115 Berlin"),
              List.of("ORD-3348917"),
              List.of("1984-03-12")));

  private static final String[] LANGUAGES = {"en", "de", "fr", "es", "it", "nl", "pt", null};

  /** So long that a finder whose work grew with the square would not end. */
  private static final int LONG = 300_000;

  @ParameterizedTest
  @ValueSource(longs = {101, 102, 103, 104, 105})
  void find_anyText_isSortedDisjointAndOnCharacterBorders(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      String text = HostileTexts.any(random, 60);
      Hints hints = new Hints(LANGUAGES[random.nextInt(LANGUAGES.length)], ANNA);
      assertPlaced(seed, text, DETECTOR.find(text, hints));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {201, 202, 203})
  void find_eachFinderAlone_staysOnCharacterBorders(long seed) {
    Random random = new Random(seed);
    List<Finder> finders = List.of(new KnownFinder(), new StructuredFinder(), TAGGER);
    for (int round = 0; round < 100; round++) {
      String text = HostileTexts.any(random, 40);
      for (Finder finder : finders) {
        for (Finding f : finder.find(text, new Hints(null, ANNA))) {
          assertWithin(seed, text, f);
        }
      }
    }
  }

  @Test
  void find_sameTextTwice_findsTheSame() {
    Random random = new Random(301);
    for (int round = 0; round < 100; round++) {
      String text = HostileTexts.any(random, 80);
      Hints hints = new Hints(null, ANNA);
      assertThat(DETECTOR.find(text, hints)).isEqualTo(DETECTOR.find(text, hints));
    }
  }

  @Test
  void find_digitsBeyondTheBasicPlane_areRead() {
    String text = "call 𝟙𝟚 or 𝟙\u0301𝟚, born on 𝟙𝟚 March 1984, 𝟙𝟚1984";
    assertPlaced(0, text, DETECTOR.find(text, Hints.NONE));
  }

  @Test
  void find_longPasswordOfPairs_isNotCutWithinOne() {
    String text = "my password is x1" + "🙂".repeat(40);
    assertPlaced(0, text, DETECTOR.find(text, Hints.NONE));
    assertThat(DETECTOR.find(text, Hints.NONE)).extracting(Finding::kind).contains(Kind.SECRET);
  }

  @Test
  void find_hostileTextBehindAMegabyte_countsTheSameUnits() {
    String value = "\udc00🙂 anna.keller@example.com";
    String text = "\ud800@ ".repeat(330_000) + value;
    List<Finding> found = DETECTOR.find(text, Hints.NONE);
    Finding last = found.stream().max(Comparator.comparingInt(Finding::start)).orElseThrow();
    assertThat(last.kind()).isEqualTo(Kind.EMAIL);
    assertThat(text.substring(last.start(), last.end())).isEqualTo("anna.keller@example.com");
    assertPlaced(0, text, found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "4 ",
        "1.2.",
        "12-34-",
        "1/",
        "+49 30 ",
        "A1B2",
        "fe80:",
        "@",
        "a.b@c.",
        "\"'",
        "\\\"",
        "({[<",
        "{\"a\":",
        "http://",
        "_",
        "<PERSON_1>",
        "\ud800",
        "\udc00",
        "e\u0301\u0301",
        "a\u200b\u200d",
        "a\u202eb\u202c ",
        "Аnnа Κеllеr ",
        "王小明",
        "٤",
        "eyJhbGciOi.",
        "DE89 ",
        "4111 1111 1111 1111\n",
        "a",
        "AnnaKeller",
        "Anna-",
        "A n n a ",
        "d'",
        "one two ",
        "anna dot keller at example dot com ",
        "is ",
        "a@",
        "://",
        "www.",
        "a.",
        "A1 ",
        "eyJ-",
        ":",
        "-----BEGIN ",
        "id ",
        "1.",
        "(",
        "\n",
        "x\n",
        "order 1 ",
        "Dr. ",
        "12 a ",
        "Via a ",
        "🙂",
        "\u0301",
        "\"",
        " ",
        "am I ",
        "Mr ",
        "Anna Keller ",
        "anna.keller@example.com ",
        "+49 30 23125014 ",
        "Bahnhofstraße 12 ",
        "ORD-3348917 "
      })
  void find_longMonotony_endsWithFindingsInPlace(String unit) {
    String text = unit.repeat(LONG / unit.length());
    assertPlaced(0, text, DETECTOR.find(text, new Hints("en", ANNA)));
  }

  private static void assertPlaced(long seed, String text, List<Finding> found) {
    int at = 0;
    for (Finding f : found) {
      assertThat(f.start()).as("seed %d: sorted, disjoint", seed).isGreaterThanOrEqualTo(at);
      assertWithin(seed, text, f);
      at = f.end();
    }
  }

  private static void assertWithin(long seed, String text, Finding f) {
    assertThat(f.end()).as("seed %d: within the text", seed).isLessThanOrEqualTo(text.length());
    assertThat(splits(text, f.start()) || splits(text, f.end()))
        .as("seed %d: %s splits a pair in %s", seed, f, escaped(text, f))
        .isFalse();
  }

  private static boolean splits(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isHighSurrogate(text.charAt(at - 1))
        && Character.isLowSurrogate(text.charAt(at));
  }

  private static String escaped(String text, Finding f) {
    StringBuilder out = new StringBuilder();
    int end = Math.min(text.length(), f.end() + 10);
    for (int i = Math.max(0, f.start() - 10); i < end; i++) {
      char c = text.charAt(i);
      out.append(c >= ' ' && c < 127 ? String.valueOf(c) : String.format("\\u%04x", (int) c));
    }
    return out.toString();
  }
}
