package dev.sotto.server.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream drawn = new ByteArrayOutputStream();
  private Instant now = Instant.parse("2026-01-05T09:00:00Z");

  @Test
  void read_halfInTwoSeconds_saysHowLongTheRestTakes() {
    Progress progress = progress(input(3_000_000), input(1_000_000));
    now = now.plusSeconds(2);
    progress.read(2_000_000);
    progress.file();
    assertThat(text())
        .contains("[############            ] 2.0 of 4.0 MB, 1.0 MB/s, 0:02 left, 0 of 2 files")
        .doesNotContain("anna");
    progress.end();
    assertThat(text()).endsWith("\r\u001b[K");
  }

  @Test
  void read_atOnce_drawsNothing() {
    Progress progress = progress(input(10));
    progress.read(10);
    progress.file();
    progress.end();
    assertThat(text()).isEmpty();
  }

  @Test
  void read_lengthNotKnown_saysHowMuch() {
    Progress progress = progress(Input.standard());
    now = now.plusSeconds(1);
    progress.read(500_000);
    assertThat(text()).endsWith("0.5 MB, 0.5 MB/s, 0 of 1 files");
  }

  private Progress progress(Input... inputs) {
    return Progress.on(
        new PrintStream(drawn, true, StandardCharsets.UTF_8), List.of(inputs), () -> now);
  }

  private static Input input(long size) {
    return new Input("anna.txt", Path.of("anna.txt"), Path.of("anna.txt"), size);
  }

  private String text() {
    return drawn.toString(StandardCharsets.UTF_8);
  }
}
