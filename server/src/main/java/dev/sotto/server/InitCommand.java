package dev.sotto.server;

import dev.sotto.server.fault.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sotto init}. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description = "Writes a commented configuration and a first registry to start from.",
    footer = {
      "",
      "Example:",
      "  sotto init shop && sotto check shop/registry",
      "",
      "Exit codes: 0 written, 2 something is there already, 3 failed."
    })
final class InitCommand implements Callable<Integer> {
  private static final String SCHEMA = "registry.schema.json";

  private static final List<String> FILES =
      List.of(
          "sotto.yaml",
          SCHEMA,
          "registry/organisation.yaml",
          "registry/recipients.yaml",
          "registry/uses.yaml");

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "DIR",
      description = "The folder; made where it is missing.")
  private @Nullable Path folder;

  @Override
  public Integer call() throws IOException {
    Path target = Objects.requireNonNull(folder);
    if (Files.exists(target) && !Files.isDirectory(target)) {
      throw Fault.caller(409, "exists", target + " is a file: name a folder");
    }
    for (String name : FILES) {
      if (Files.exists(target.resolve(name))) {
        throw Fault.caller(
            409, "exists", target.resolve(name) + " is there already: name another folder");
      }
    }
    for (String name : FILES) {
      write(name, target.resolve(name));
    }
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    FILES.forEach(name -> out.println("wrote " + target.resolve(name)));
    nextSteps(target).forEach(out::println);
    out.flush();
    return Main.DONE;
  }

  private static List<String> nextSteps(Path target) {
    Path config = target.resolve("sotto.yaml");
    return List.of(
        "Next:",
        "  1. say in "
            + target.resolve("registry")
            + " who you are, who receives data, and for what",
        "  2. sotto check " + target.resolve("registry"),
        "  3. sotto keys add --role admin --name me --config " + config,
        "     sotto keys add --role app --use support-reply --name helpdesk --config " + config,
        "  4. sotto serve --config " + config,
        "  5. PUT /v1/subjects/crm/ID for each customer, then point the app's client at /v1");
  }

  private static void write(String name, Path to) throws IOException {
    Files.createDirectories(Objects.requireNonNull(to.getParent()));
    String resource = name.equals(SCHEMA) ? "registry/" + SCHEMA : "init/" + name;
    try (InputStream in = InitCommand.class.getResourceAsStream(resource)) {
      Files.copy(Objects.requireNonNull(in, name), to);
    }
  }
}
