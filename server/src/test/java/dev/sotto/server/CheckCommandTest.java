package dev.sotto.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code sotto init} and {@code sotto check}, on the files that the one writes and the other reads.
 */
@SuppressWarnings("NullAway.Init")
class CheckCommandTest {
  @TempDir Path folder;

  /** What a command said, and its exit code. */
  private record Said(int code, String out, String err) {}

  @Test
  void check_whatInitWrote_isFine() {
    Path shop = folder.resolve("shop");
    assertThat(run(new InitCommand(), shop.toString()).code()).isZero();
    Said said = run(new CheckCommand(), shop.resolve("registry").toString());
    assertThat(said.code()).isZero();
    assertThat(shop.resolve("registry.schema.json")).isRegularFile();
    assertThat(said.out())
        .startsWith("Fine: 2 uses, 2 purposes, 1 recipient, 1 system, 2 laws.")
        .containsPattern("Digest: [0-9a-f]{64}");
    assertThat(run(new CheckCommand(), shop.toString()).out()).isEqualTo(said.out());
  }

  @Test
  void init_whatIsThere_isNotOverwritten() throws IOException {
    Files.createDirectories(folder.resolve("registry"));
    Path mine = Files.writeString(folder.resolve("registry/uses.yaml"), "# mine\n");
    assertThat(run(new InitCommand(), folder.toString()).code()).isNotZero();
    assertThat(mine).hasContent("# mine\n");
    assertThat(folder.resolve("sotto.yaml")).doesNotExist();
  }

  @Test
  void init_configuration_isReadByTheServer() {
    run(new InitCommand(), folder.toString());
    ServerConfig config =
        ServerConfig.load(folder.resolve("sotto.yaml"), ServerConfig.Overrides.NONE);
    assertThat(config.registry()).isEqualTo(folder.toAbsolutePath().resolve("registry"));
  }

  @Test
  void check_wrongRegistry_exitsWithOneAndSaysHowToMendIt() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), "usess: {}\n");
    Said said = run(new CheckCommand(), folder.toString());
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out())
        .isEqualToNormalizingNewlines(
            """
            a.yaml:1:1: unknown key 'usess'
              mend: did you mean 'uses'?
            1 error: this registry does not load.
            """);
  }

  @Test
  void check_asJson_isOneObject() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), "usess: {}\n");
    Said said = run(new CheckCommand(), "--format", "json", folder.toString());
    assertThat(JsonMapper.shared().readTree(said.out()).at("/problems/0/line").asInt())
        .isEqualTo(1);
  }

  @Test
  void check_forGithub_isAnAnnotation() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), "usess: {}\n");
    Said said = run(new CheckCommand(), "--format", "github", folder.toString());
    assertThat(said.out())
        .startsWith("::error file=")
        .contains(",line=1,col=1::unknown key 'usess'");
  }

  @Test
  void check_noFolderOrNoYaml_exitsWithTwo() {
    assertThat(run(new CheckCommand(), folder.resolve("none").toString()).code()).isEqualTo(2);
    assertThat(run(new CheckCommand(), folder.toString()).code()).isEqualTo(2);
  }

  private static Said run(Object command, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        new CommandLine(command)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(arguments);
    return new Said(code, out.toString(), err.toString());
  }
}
