package dev.sotto.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.server.demo.Shop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Runs what README.md tells people to run, as it stands there, against a real demo. */
class ReadmeTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final String CLASS_PATH =
      System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

  @TempDir static Path folder;
  private static DemoServer demo;
  private static String page;

  @BeforeAll
  static void start() throws IOException {
    page = Files.readString(ROOT.resolve("README.md"));
    demo = DemoServer.start(new DemoServer.Options(0, folder.resolve("sotto-demo"), null, null));
  }

  @AfterAll
  static void stop() {
    demo.close();
  }

  @Test
  void shellBlock_run_answersAsItSays() throws Exception {
    script("sotto", "exec '" + java() + "' -cp '" + CLASS_PATH + "' dev.sotto.server.Main \"$@\"");
    Path statuses = folder.resolve("statuses.txt");
    script(
        "bin/curl", // the real one, which also notes the status of its answer
        "PATH=${PATH#*:} exec curl \"$@\" -w '%{stderr}%{http_code}\\n' 2>>'" + statuses + "'");

    String out = run(block("<!-- ReadmeTest runs this -->\n```sh\n"));

    assertThat(Files.readAllLines(statuses)).containsExactly("200", "200", "200", "403", "204");
    assertThat(out)
        .contains("Jasper Hargrave")
        .doesNotContain("<PERSON_1>")
        .contains("VALID: signed by")
        .contains("\"code\":\"objection\"")
        .contains("GDPR art. 21");
  }

  @Test
  void javaBlock_compiled_isGoodAgainstTheClients() throws IOException {
    Path source = folder.resolve("Snippet.java");
    Files.writeString(
        source,
        """
        import com.anthropic.client.AnthropicClient;
        import com.anthropic.client.okhttp.AnthropicOkHttpClient;
        import com.openai.client.OpenAIClient;
        import com.openai.client.okhttp.OpenAIOkHttpClient;
        class Snippet { void run(String SOTTO_KEY) { %s } }
        """
            .formatted(block("```java\n")));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    String[] arguments = {
      "-proc:none", "-cp", CLASS_PATH, "-d", folder.toString(), source.toString()
    };
    assertThat(compiler.run(null, null, null, arguments)).isZero();
  }

  @Test
  void clients_useAndSubject_areTheDemos() {
    assertThat(matches("\"Sotto-Use\"\\W+([a-z-]+)")).containsExactly(DemoFolder.USE);
    assertThat(matches("shop[:/]([\\w-]+)"))
        .containsExactly(Shop.open().customers().getFirst().id());
    assertThat(matches("127\\.0\\.0\\.1:(\\d+)")).containsExactly(String.valueOf(demoPort()));
  }

  @Test
  void commands_ofTheProgram_areAllInTheTable() {
    Set<String> commands =
        new CommandLine(new Main())
            .getSubcommands().entrySet().stream()
                .filter(each -> !each.getValue().getCommandSpec().usageMessage().hidden())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    commands.add("package"); // the launcher's own
    assertThat(matches("`\\./sotto ([a-z]+)")).containsExactlyInAnyOrderElementsOf(commands);
  }

  @Test
  void links_toFiles_lead() {
    assertThat(matches("\\]\\(([^)#:]+)\\)"))
        .allSatisfy(link -> assertThat(ROOT.resolve(link)).exists());
  }

  private static int demoPort() {
    return new CommandLine(new DemoCommand())
        .parseArgs()
        .commandSpec()
        .findOption("--port")
        .getValue();
  }

  private static Set<String> matches(String pattern) {
    return Pattern.compile(pattern)
        .matcher(page)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toSet());
  }

  /** What stands between {@code opening} and the end of its code block. */
  private static String block(String opening) {
    int start = page.indexOf(opening);
    assertThat(start).as("README.md has %s", opening).isNotNegative();
    return page.substring(
        start + opening.length(), page.indexOf("\n```", start + opening.length()));
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static void script(String name, String line) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + line + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  private static String run(String commands) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(List.of("bash", "-euo", "pipefail", "-c", commands))
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(out).isZero();
    return out;
  }
}
