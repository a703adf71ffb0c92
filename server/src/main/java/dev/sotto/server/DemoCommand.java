package dev.sotto.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sotto demo}: an invented shop on real parts. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Runs an invented shop on real parts: a registry, some hundred customers in seven",
      "languages, and a stand-in model on loopback, unless --upstream names a real one."
    },
    footer = {
      "",
      "Examples:",
      "  sotto demo",
      "  sotto demo --upstream https://api.openai.com --upstream-key-file ~/openai.key",
      "  sotto demo --upstream http://127.0.0.1:11434          (Ollama)",
      "",
      "A second start in the same folder goes on from the first.",
      "Exit codes: 0 stopped, 2 wrong use, 3 failed (the folder or the port is in use)."
    })
final class DemoCommand implements Callable<Integer> {
  @Option(names = "--port", defaultValue = "8484", paramLabel = "N", description = "Default: 8484.")
  private int port = 8484;

  @Option(
      names = "--data",
      defaultValue = "sotto-demo",
      paramLabel = "DIR",
      description = "The data folder. Default: sotto-demo.")
  private Path data = Path.of("sotto-demo");

  @Option(names = "--upstream", paramLabel = "URL", description = "A real model's origin.")
  private @Nullable String upstream;

  @Option(names = "--upstream-key-file", paramLabel = "FILE", description = "Holds its key.")
  private @Nullable Path keyFile;

  @Override
  public Integer call() throws IOException {
    try (DemoServer demo = DemoServer.start(options())) {
      demo.print(System.out);
      Stop.await(demo);
    }
    return Main.DONE;
  }

  private DemoServer.Options options() {
    return new DemoServer.Options(port, data, upstream, keyFile);
  }
}
