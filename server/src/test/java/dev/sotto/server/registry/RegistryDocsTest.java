package dev.sotto.server.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.server.registry.RegistryFolder.Loaded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/registry.md, as one registry. */
@SuppressWarnings("NullAway.Init")
class RegistryDocsTest {
  @TempDir Path folder;

  @Test
  void load_examplesOfTheDocs_haveNoProblems() throws IOException {
    String page = Files.readString(Path.of("../docs/registry.md"));
    String[] parts = page.split("```yaml\n", -1);
    for (int i = 1; i < parts.length; i++) {
      Files.writeString(
          folder.resolve("example" + i + ".yaml"),
          parts[i].substring(0, parts[i].indexOf("```\n")));
    }
    assertThat(parts).hasSize(4);
    assertThat(RegistryFolder.load(folder))
        .isInstanceOfSatisfying(Loaded.Read.class, read -> assertThat(read.warnings()).isEmpty());
  }
}
