package dev.sotto.server.redact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import dev.sotto.text.Kind;
import dev.sotto.text.mask.MaskedText;
import dev.sotto.text.mask.Masker;
import dev.sotto.text.mask.Protections;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SideBySideTest {
  @Test
  void part_findings_areColouredOnBothSides() throws IOException {
    assertThat(shown("I am Anna.\n", 43, true))
        .isEqualTo(
            "-\nI am \u001b[1;38;5;133mAnna\u001b[0m."
                + " ".repeat(10)
                + " | I am \u001b[1;38;5;133m<PERSON_1>\u001b[0m.\n\n");
  }

  @Test
  void part_longLine_breaksAtBlanksOnBothSidesInStep() throws IOException {
    assertThat(shown("one two three four Anna six\nnext", 23, false))
        .isEqualTo(
            """
            -
            one two    | one two\s
            three four | three four
            Anna six   | <PERSON_1>
                       | six
            next       | next

            """);
  }

  @Test
  void part_colourOverRows_endsAndBeginsAgainWithEachRow() throws IOException {
    String shown = shown("Anna Anna Anna Anna", 23, true);
    for (String row : shown.lines().toList()) {
      assertThat(row.split("\u001b\\[1", -1)).hasSameSizeAs(row.split("\u001b\\[0m", -1));
    }
  }

  @Test
  void part_controlCharacters_doNotReachTheTerminal() throws IOException {
    assertThat(shown("a\u001b[31mb\u202Ec\u0007", 43, false))
        .doesNotContain("\u001b", "\u202E", "\u0007")
        .contains("a·[31mb·c·");
  }

  @Test
  void part_wideLettersAndMarks_takeTheirCells() throws IOException {
    String row = shown("日本 e\u0301x", 43, false).lines().skip(1).findFirst().orElseThrow();
    assertThat(row).startsWith("日本 e\u0301x" + " ".repeat(20 - 7) + " | ");
  }

  private static String shown(String text, int width, boolean colour) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    MaskedText masked =
        new Masker((each, hints) -> annas(each)).begin(Hints.NONE, Protections.DEFAULT).mask(text);
    try (SideBySide side = new SideBySide(out, width, colour)) {
      side.begin(Input.standard(), Encoding.of(new byte[0], null));
      side.part(text, masked);
      side.done();
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<Finding> annas(String text) {
    int at = text.indexOf("Anna");
    return at < 0
        ? List.of()
        : List.of(new Finding(at, at + 4, Kind.PERSON, .9, "names", "a name"));
  }
}
