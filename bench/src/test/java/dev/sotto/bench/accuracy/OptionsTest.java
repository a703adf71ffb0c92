package dev.sotto.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {
  @Test
  void of_folderAndSets_readsThem() {
    Options options =
        Options.of(List.of("data", "--set", "cs-star", "--set", "ner-en-ewt", "--jobs", "3"));
    assertThat(options.data()).isEqualTo(Path.of("data"));
    assertThat(options.jobs()).isEqualTo(3);
    assertThat(options.wants("cs-star")).isTrue();
    assertThat(options.wants("cs-sgd")).isFalse();
  }

  @Test
  void of_wrongUse_saysWhatIsWrong() {
    assertThatThrownBy(() -> Options.of(List.of())).hasMessage("DATA_FOLDER is missing");
    assertThatThrownBy(() -> Options.of(List.of("data", "--jobs", "0")))
        .hasMessage("--jobs must be > 0, got 0");
    assertThatThrownBy(() -> Options.of(List.of("data", "--sets")))
        .hasMessage("unknown argument --sets");
    assertThatThrownBy(() -> Options.of(List.of("data", "--set")))
        .hasMessage("--set needs a value");
  }
}
