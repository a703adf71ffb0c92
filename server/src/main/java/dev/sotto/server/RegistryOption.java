package dev.sotto.server;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.registry.RegistryFolder;
import dev.sotto.server.registry.RegistryFolder.Loaded;
import dev.sotto.server.yaml.Problem;
import dev.sotto.text.Detector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The registry whose lists and patterns are found too. */
final class RegistryOption {
  @Option(
      names = "--registry",
      paramLabel = "DIR",
      description = "A registry folder whose own words and patterns are found or allowed too.")
  private @Nullable Path folder;

  /** The detector with what the registry names, if one is named. */
  Detector detector() {
    Detector standard = Detector.standard();
    if (folder == null) {
      return standard;
    }
    return switch (RegistryFolder.load(folderIn(folder), RegistryOption::variable)) {
      case Loaded.Read read -> standard.with(read.registry().detection());
      case Loaded.Wrong wrong ->
          throw Fault.caller(
              400,
              "registry",
              wrong.problems().stream()
                  .filter(Problem::error)
                  .map(problem -> "\n  " + problem + " (" + problem.mend() + ")")
                  .collect(
                      Collectors.joining("", "the registry in " + folder + " has errors:", "")));
    };
  }

  /** What {@code sotto init} wrote holds its registry in a folder of its own. */
  static Path folderIn(Path folder) {
    Path inner = folder.resolve("registry");
    return Files.isRegularFile(folder.resolve("sotto.yaml")) && Files.isDirectory(inner)
        ? inner
        : folder;
  }

  /** Where nobody is called, the addresses of recipients need not be known. */
  static String variable(String name) {
    String value = System.getenv(name);
    return value == null ? "https://unset.invalid" : value;
  }
}
