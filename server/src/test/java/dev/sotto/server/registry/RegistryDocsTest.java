package dev.sotto.server.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.server.registry.RegistryFolder.Loaded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of docs/registry.md. */
@SuppressWarnings("NullAway.Init")
class RegistryDocsTest {
  @TempDir Path folder;

  @Test
  void load_exampleOfTheDocs_hasNoProblems() throws IOException {
    String page = Files.readString(Path.of("../docs/registry.md"));
    int start = page.indexOf("```yaml\n") + "```yaml\n".length();
    Files.writeString(
        folder.resolve("example.yaml"), page.substring(start, page.indexOf("```\n", start)));
    assertThat(RegistryFolder.load(folder))
        .isInstanceOfSatisfying(Loaded.Read.class, read -> assertThat(read.warnings()).isEmpty());
  }
}
