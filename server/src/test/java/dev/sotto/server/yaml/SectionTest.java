package dev.sotto.server.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sotto.server.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class SectionTest {
  private enum Mode {
    ENFORCE,
    OBSERVE_ONLY
  }

  @TempDir private Path folder;

  @Test
  void duration_withUnit_isRead() throws IOException {
    assertThat(read("wait: 250ms", this::waiting)).isEqualTo(Duration.ofMillis(250));
    assertThat(read("wait: 2m", this::waiting)).isEqualTo(Duration.ofMinutes(2));
    assertThat(read("", this::waiting)).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void duration_withoutUnitOrOutOfRange_isToldWithTheRange() {
    assertWrong(
        "wait: 30", this::waiting, "'wait' must be a duration of 1ms to 1h (30s), got '30'");
    assertWrong(
        "wait: 2h", this::waiting, "'wait' must be a duration of 1ms to 1h (30s), got '2h'");
  }

  @Test
  void size_inBothSystems_isRead() throws IOException {
    assertThat(read("body: 10MiB", this::body)).isEqualTo(10L << 20);
    assertThat(read("body: 10MB", this::body)).isEqualTo(10_000_000L);
    assertThat(read("body: 4096", this::body)).isEqualTo(4096);
    assertWrong("body: 2GiB", this::body, "'body' must be a size of 1B to 1GiB (10MiB)");
  }

  @Test
  void one_wordOfTheEnum_isRead() throws IOException {
    Function<Section, Mode> mode = section -> section.one("mode", Mode.ENFORCE);
    assertThat(read("mode: observe_only", mode)).isEqualTo(Mode.OBSERVE_ONLY);
    assertThat(read("", mode)).isEqualTo(Mode.ENFORCE);
    assertWrong("mode: watch", mode, "'mode' must be one of enforce, observe_only, got 'watch'");
  }

  @Test
  void section_nested_namesThePathOfTheKey() throws IOException {
    Function<Section, Integer> pool =
        section -> section.section("database").number("pool", 8, 1, 99);
    assertThat(read("database: {pool: 3}", pool)).isEqualTo(3);
    assertThat(read("", pool)).isEqualTo(8);
    assertWrong("database:\n  pool: x\n", pool, "2:3: 'database.pool' must be a whole number");
    assertWrong("database:\n  pol: 3\n", pool, "2:3: unknown key 'pol'", "did you mean 'pool'?");
    assertWrong("database: 3", pool, "'database' must hold keys with values");
  }

  @Test
  void secret_outOfAFileOrTheEnvironment_isReadAndPrintsAsNothing() throws IOException {
    Files.writeString(folder.resolve("password"), "tr0mbone\n");
    assertThat(read("password_file: password", this::password).map(Secret::value))
        .contains("tr0mbone");
    assertThat(read("password: ${PASSWORD}", this::password).map(Secret::value))
        .contains("harpsichord");
    assertThat(read("password: ${PASSWORD}", this::password).toString())
        .doesNotContain("harpsichord");
  }

  @Test
  void secret_inClear_isRefusedWithoutBeingShown() {
    assertWrong(
        "password: tr0mbone",
        this::password,
        "'password' holds a secret in clear",
        "password_file");
    assertThatThrownBy(() -> read("password: tr0mbone", this::password))
        .hasMessageNotContaining("tr0mbone");
  }

  @Test
  void text_variableThatIsNotSet_isTold() {
    assertWrong(
        "url: http://${NOBODY}/",
        section -> section.text("url", ""),
        "'url' needs ${NOBODY}, which is not set");
  }

  @Test
  void read_keyTwice_isTold() {
    assertWrong("wait: 1s\nwait: 2s\n", this::waiting, "2:1: 'wait' stands twice");
  }

  private Duration waiting(Section section) {
    return section.duration(
        "wait", Duration.ofSeconds(30), Duration.ofMillis(1), Duration.ofHours(1));
  }

  private long body(Section section) {
    return section.size("body", 1024, 1, 1 << 30);
  }

  private Optional<Secret> password(Section section) {
    return section.secret("password");
  }

  private <T> void assertWrong(String yaml, Function<Section, T> reader, String... said) {
    var thrown = assertThatThrownBy(() -> read(yaml, reader)).isInstanceOf(Fault.class);
    for (String each : said) {
      thrown.hasMessageContaining(each);
    }
  }

  private <T> T read(String yaml, Function<Section, T> reader) throws IOException {
    Path file = folder.resolve("sotto.yaml");
    Files.writeString(file, yaml);
    return ConfigFile.read(file, Map.of("PASSWORD", "harpsichord")::get, reader);
  }
}
