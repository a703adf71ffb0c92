package dev.sotto.text.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.text.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class KindsPageTest {
  private static final Path PAGE = Path.of("..", "docs", "kinds.md");

  @Test
  void page_namesEveryScheme() throws IOException {
    String page = Files.readString(PAGE);
    assertThat(Schemes.all()).allMatch(scheme -> page.contains("`" + scheme.rule() + "`"));
  }

  @Test
  void page_namesEveryKind() throws IOException {
    String page = Files.readString(PAGE);
    assertThat(Kind.values()).allMatch(kind -> page.contains(kind.name()));
  }
}
