package dev.sotto.bench.speed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process that measures one thing and prints lines of fields by tabs. */
final class Child {
  private Child() {}

  /** Runs a {@code main} of ours in a JVM of its own. */
  static List<String[]> java(Class<?> main, List<String> flags, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(args));
    return run(command);
  }

  /**
   * Runs a command.
   *
   * @throws IOException if it fails
   */
  static List<String[]> run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(command.get(command.size() - 1) + " failed");
    }
    return out.lines().map(line -> line.split("\t", -1)).toList();
  }
}
