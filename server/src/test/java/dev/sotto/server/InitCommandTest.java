package dev.sotto.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code sotto init} writes: it loads, and it names everything there is. */
@SuppressWarnings("NullAway.Init")
class InitCommandTest {
  private static final Pattern OPTIONAL = Pattern.compile("(?m)^# ( *[a-z_]+:.*)$");
  private static final Map<String, String> VARIABLES =
      Map.of("SOTTO_DB_PASSWORD", "invented", "SOTTO_PROXY_PASSWORD", "invented");

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void init() {
    assertThat(Main.run("init", folder.resolve("shop").toString())).isZero();
    file = folder.resolve("shop/sotto.yaml");
  }

  @Test
  void config_asItStands_loadsAndTheRegistryChecks() {
    assertThat(ServerConfig.load(file, ServerConfig.Overrides.NONE))
        .isEqualTo(
            ServerConfig.of(folder.resolve("shop/data"), folder.resolve("shop/registry"), 8080));
    assertThat(Main.run("check", folder.resolve("shop/registry").toString())).isZero();
  }

  @Test
  void config_everyComment_isAKeyThatLoads() throws IOException {
    ServerConfig read = ServerConfig.load(whole(), ServerConfig.Overrides.NONE, VARIABLES::get);
    assertThat(read.kms().toString()).contains("vault.example.com");
    assertThat(read.proxy().url()).isNotNull();
  }

  @Test
  void config_everyKeyThatIsRead_isNamedInIt() throws IOException {
    Set<String> keys = ServerConfig.keys(whole(), VARIABLES::get);
    String text = Files.readString(file);
    assertThat(keys).contains("kms.timeout", "tls.clear", "host");
    for (String key : keys) {
      String last = key.substring(key.lastIndexOf('.') + 1).replaceFirst("_file$", "");
      assertThat(text)
          .as("sotto.yaml of init must name %s", key)
          .containsPattern("\\b" + last + "(_file|_FILE)?\\b");
    }
  }

  /** The file with every key that is commented out in force, beside the files that it names. */
  private Path whole() throws IOException {
    Files.writeString(file.resolveSibling("vault-token"), "s.invented\n");
    String all = OPTIONAL.matcher(Files.readString(file)).replaceAll("$1");
    return Files.writeString(file.resolveSibling("whole.yaml"), all);
  }
}
