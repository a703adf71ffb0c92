package dev.sotto.text.mask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.text.Hints;
import dev.sotto.text.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/pseudonyms.md says what the code does. */
final class PseudonymsPageTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(.+)` \\| `(.+)` \\|$");

  @Test
  void page_eachLineOfItsTable_isWhatRestoringDoes() throws IOException {
    String page = Files.readString(Path.of("../docs/pseudonyms.md"));
    Conversation conversation =
        new Masker(WordFinder.of(Kind.PERSON, "Anna Keller"))
            .begin(Hints.NONE, Protections.DEFAULT);
    conversation.mask("Anna Keller");
    List<MatchResult> rows = ROW.matcher(page).results().toList();
    assertThat(rows).hasSizeGreaterThan(20);
    for (MatchResult row : rows) {
      assertThat(conversation.pseudonyms().restore(row.group(1)))
          .as(row.group(1).replace("%", "%%"))
          .isEqualTo(row.group(2));
    }
  }
}
