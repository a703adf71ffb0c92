package dev.sotto.server;

import dev.sotto.server.demo.Shop;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/**
 * {@code sotto warm-up}: goes through a start and a few calls on a folder that is thrown away, so
 * that the JDK can write down which classes a start needs and how they are used (JEP 514, 515). For
 * the launcher.
 */
@Command(name = "warm-up", hidden = true, description = "For the launcher.")
final class WarmUpCommand implements Callable<Integer> {
  private static final String CHAT =
      "{\"model\":\"stand-in\",\"messages\":[{\"role\":\"user\",\"content\":"
          + "\"Hello, this is Jane Example, jane@example.com, +44 7700 900123.\"}]%s}";

  /** So many that the cache says how the path of a call is used, too (JEP 515). */
  private static final int CALLS = 200;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("sotto-warm-up");
    try (DemoServer demo = DemoServer.start(new DemoServer.Options(0, folder, null, null));
        HttpClient client = HttpClient.newHttpClient()) {
      for (String more : new String[] {"", ",\"stream\":true"}) {
        client.send(chat(demo, CHAT.formatted(more)), HttpResponse.BodyHandlers.ofString());
      }
      for (int i = 0; i < CALLS; i++) {
        client.send(chat(demo, CHAT.formatted("")), HttpResponse.BodyHandlers.ofString());
      }
      for (String path : new String[] {"/", "/ready", "/metrics", "/log/checkpoint"}) {
        client.send(
            HttpRequest.newBuilder(demo.url().resolve(path)).build(),
            HttpResponse.BodyHandlers.ofString());
      }
    } finally {
      delete(folder);
    }
    return Main.DONE;
  }

  private static HttpRequest chat(DemoServer demo, String body) {
    URI uri = demo.url().resolve("/v1/chat/completions");
    return HttpRequest.newBuilder(uri)
        .header("Content-Type", "application/json")
        .header("Sotto-Playground", "1")
        .header("Sotto-Use", DemoFolder.USE)
        .header("Sotto-Subject", Shop.SYSTEM + ":" + Shop.open().customers().getFirst().id())
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
