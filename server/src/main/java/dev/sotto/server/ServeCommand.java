package dev.sotto.server;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sotto serve}. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Runs the server until it is told to stop (SIGTERM, Ctrl-C).",
    footer = {
      "",
      "Example:",
      "  sotto init shop && sotto serve --config shop/sotto.yaml",
      "",
      "Exit codes: 0 stopped, 2 wrong use or configuration, 3 failed."
    })
final class ServeCommand implements Callable<Integer> {
  @Option(
      names = "--config",
      required = true,
      paramLabel = "FILE",
      description = "The configuration.")
  private @Nullable Path config;

  @Option(names = "--port", paramLabel = "N", description = "Overrides the file's port.")
  private @Nullable Integer port;

  @Option(names = "--data", paramLabel = "DIR", description = "Overrides the file's data folder.")
  private @Nullable Path data;

  @Option(names = "--registry", paramLabel = "DIR", description = "Overrides the file's registry.")
  private @Nullable Path registry;

  @Override
  public Integer call() {
    Path file = java.util.Objects.requireNonNull(config, "--config");
    ServerConfig read = ServerConfig.load(file, new ServerConfig.Overrides(port, data, registry));
    read.log().apply();
    try (App app = App.start(read, Extras.NONE)) {
      System.out.println("sotto: ready at " + app.url());
      Stop.await(app);
    }
    return Main.DONE;
  }
}
