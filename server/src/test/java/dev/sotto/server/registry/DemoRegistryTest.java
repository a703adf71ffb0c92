package dev.sotto.server.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.server.registry.RegistryFolder.Loaded;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The registry of the demo's invented shop. */
class DemoRegistryTest {
  private static final Path FOLDER = Path.of("src/main/resources/dev/sotto/server/demo/registry");
  private static final Map<String, String> UPSTREAM =
      Map.of("SOTTO_DEMO_UPSTREAM", "http://127.0.0.1:4000");

  @Test
  void load_demo_hasNoProblems() {
    Loaded loaded = RegistryFolder.load(FOLDER, UPSTREAM::get);
    assertThat(loaded)
        .isInstanceOfSatisfying(
            Loaded.Read.class,
            read -> {
              assertThat(read.warnings()).isEmpty();
              assertThat(read.registry().uses()).hasSize(6);
            });
  }
}
