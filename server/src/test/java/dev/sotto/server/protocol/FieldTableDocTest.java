package dev.sotto.server.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds docs/fields.md against the tables that the gateway reads. */
class FieldTableDocTest {
  private static final Path PAGE = Path.of("..", "docs", "fields.md");

  private static Stream<String> tables() {
    return Stream.concat(
        Stream.of("openai-chat", "openai-responses", "openai-embeddings", "anthropic-messages")
            .flatMap(api -> Stream.of(api + ".request", api + ".reply")),
        Stream.of("anthropic-count-tokens.reply"));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void page_hasEveryLineOfTheTable(String name) throws IOException {
    List<String> page = Files.readAllLines(PAGE);
    try (InputStream in = FieldTable.class.getResourceAsStream(name + ".fields")) {
      String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(table.lines().filter(line -> !line.isBlank() && !line.startsWith("#")))
          .isNotEmpty()
          .allSatisfy(line -> assertThat(page).contains(row(line)));
    }
  }

  @Test
  void page_hasNoLineThatNoTableHas() throws IOException {
    long rows = Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("| `")).count();
    long lines = 0;
    for (String name : tables().toList()) {
      try (InputStream in = FieldTable.class.getResourceAsStream(name + ".fields")) {
        lines +=
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .count();
      }
    }
    assertThat(rows).isEqualTo(lines);
  }

  @Test
  void page_explainsEveryAction() throws IOException {
    String page = Files.readString(PAGE);
    assertThat(Arrays.stream(FieldAction.values()))
        .allSatisfy(
            action ->
                assertThat(page).contains("| " + action.name().toLowerCase(Locale.ROOT) + " |"));
  }

  private static String row(String line) {
    String[] parts = line.strip().split("\\s+", 3);
    return "| `" + parts[0] + "` | " + parts[1] + " | " + (parts.length > 2 ? parts[2] : "") + " |";
  }
}
