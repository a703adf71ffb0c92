package dev.sotto.clients;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A vendor's SDK for Python or JavaScript, driven by a script of this module. What it needs is
 * installed below {@code target} at its first use, in the versions that the module pins.
 */
enum ScriptedSdk {
  PYTHON_OPENAI("python/openai_client.py"),
  PYTHON_ANTHROPIC("python/anthropic_client.py"),
  JAVASCRIPT_OPENAI("js/openai_client.js"),
  JAVASCRIPT_ANTHROPIC("js/anthropic_client.js");

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Path MODULE = Path.of("").toAbsolutePath();
  private static final Path PYTHON = MODULE.resolve("target/python");
  private static final Path NODE = MODULE.resolve("target/js");

  private final String script;

  ScriptedSdk(String script) {
    this.script = script;
  }

  /** Which vendor's. */
  boolean openAi() {
    return script.contains("openai");
  }

  /** Runs {@code scenario} with {@code ask} as its input; what it printed. */
  JsonNode run(String scenario, JsonNode ask) throws IOException, InterruptedException {
    List<String> command =
        script.startsWith("python")
            ? List.of(python(), MODULE.resolve(script).toString(), scenario)
            : List.of("node", node().resolve(Path.of(script).getFileName()).toString(), scenario);
    return JSON.readTree(output(command, MODULE, JSON.writeValueAsString(ask)));
  }

  private static synchronized String python() throws IOException, InterruptedException {
    Path installed = PYTHON.resolve("bin/python");
    Path mark = PYTHON.resolve("requirements.txt");
    Path wanted = MODULE.resolve("python/requirements.txt");
    if (!Files.exists(mark) || Files.mismatch(mark, wanted) >= 0) {
      output(List.of("python3", "-m", "venv", PYTHON.toString()), MODULE, "");
      List<String> install =
          List.of(installed.toString(), "-m", "pip", "install", "-q", "-r", wanted.toString());
      output(install, MODULE, "");
      Files.copy(wanted, mark, StandardCopyOption.REPLACE_EXISTING);
    }
    return installed.toString();
  }

  private static synchronized Path node() throws IOException, InterruptedException {
    Files.createDirectories(NODE);
    boolean current = Files.exists(NODE.resolve("node_modules/.package-lock.json"));
    try (var files = Files.list(MODULE.resolve("js"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = NODE.resolve(file.getFileName());
        boolean same = Files.exists(copy) && Files.mismatch(file, copy) < 0;
        current &= same || !file.toString().endsWith(".json");
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    if (!current) {
      output(List.of("npm", "ci", "--no-audit", "--no-fund", "--silent"), NODE, "");
    }
    return NODE;
  }

  private static String output(List<String> command, Path folder, String input)
      throws IOException, InterruptedException {
    Path errors = Files.createTempFile("client", ".err");
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectError(errors.toFile())
              .start();
    } catch (IOException e) {
      throw new IOException(command.getFirst() + " is not here: ./verify installs it", e);
    }
    try (var in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
      throw new IOException(command + " failed: " + out + Files.readString(errors));
    }
    return out;
  }
}
