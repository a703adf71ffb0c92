package dev.sotto.server;

import dev.sotto.server.registry.Registry;
import dev.sotto.server.registry.RegistryFolder;
import dev.sotto.server.registry.RegistryFolder.Loaded;
import dev.sotto.server.yaml.Problem;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sotto check}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Checks a registry folder: every problem with its file, line and column, what is wrong and"
          + " how to mend it.",
      "Needs no server and no keys; a base URL's ${NAME} need not be set."
    },
    footer = {
      "",
      "Examples:",
      "  sotto check registry/",
      "  sotto check --format github registry/   # annotations in a pull request",
      "",
      "Exit codes: 0 no errors, 1 errors, 2 not a folder or no YAML in it, 3 failed."
    })
final class CheckCommand implements Callable<Integer> {
  /** How the answer is written. */
  enum Format {
    TEXT,
    JSON,
    GITHUB
  }

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "DIR", description = "The registry folder.")
  private @Nullable Path folder;

  @Option(
      names = "--format",
      defaultValue = "TEXT",
      description = "text, json or github (annotations). Default: text.")
  private Format format = Format.TEXT;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Path named = Objects.requireNonNull(folder);
    Path registry = RegistryOption.folderIn(named);
    if (!Files.isDirectory(registry) || !RegistryFolder.declaresAnything(registry)) {
      spec.commandLine().getErr().println("sotto: " + named + " is not a folder with YAML files");
      return Main.WRONG_USE;
    }
    return switch (RegistryFolder.load(registry, RegistryOption::variable)) {
      case Loaded.Read(Registry read, List<Problem> warnings) -> {
        CheckReport.write(out, format, registry, warnings, read);
        yield Main.DONE;
      }
      case Loaded.Wrong(List<Problem> problems) -> {
        CheckReport.write(out, format, registry, problems, null);
        yield Main.NO;
      }
    };
  }
}
