package dev.sotto.server;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A demo in a process of its own, as a person would start it: it can be killed. */
final class DemoProcess implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(60);

  final Process process;
  final Path out;
  final Path errors;
  private final URI url;
  private final HttpClient http = HttpClient.newHttpClient();

  DemoProcess(Path data, Path logs) throws IOException {
    this(logs, freePort(), Map.of(), "demo", "--data", data.toString());
  }

  /** Any command that serves and takes {@code --port}. */
  DemoProcess(Path logs, int port, Map<String, String> environment, String... command)
      throws IOException {
    url = URI.create("http://127.0.0.1:" + port);
    out = Files.createTempFile(logs, "out", ".log");
    errors = Files.createTempFile(logs, "err", ".log");
    ProcessBuilder builder = command(command);
    builder.command().addAll(List.of("--port", String.valueOf(port)));
    builder.environment().putAll(environment);
    process = builder.redirectOutput(out.toFile()).redirectError(errors.toFile()).start();
  }

  /** Where it listens. */
  URI url() {
    return url;
  }

  /** The {@code sotto} command with this class path. */
  static ProcessBuilder command(String... arguments) {
    String[] java = {
      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
      "--enable-native-access=ALL-UNNAMED",
      "--sun-misc-unsafe-memory-access=allow",
      "-cp",
      System.getProperty("java.class.path"),
      Main.class.getName()
    };
    String[] all = new String[java.length + arguments.length];
    System.arraycopy(java, 0, all, 0, java.length);
    System.arraycopy(arguments, 0, all, java.length, arguments.length);
    return new ProcessBuilder(new ArrayList<>(List.of(all)));
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Waits until {@code /ready} says yes. */
  DemoProcess ready() throws Exception {
    long end = System.nanoTime() + START.toNanos();
    while (System.nanoTime() < end) {
      try {
        if (get("/ready", "").statusCode() == 200) {
          return this;
        }
      } catch (IOException e) {
        // not listening yet
      }
      if (!process.isAlive()) {
        throw new AssertionError("the demo ended: " + Files.readString(errors));
      }
      Thread.sleep(50);
    }
    throw new AssertionError("the demo was not ready in time");
  }

  HttpResponse<String> get(String path, String key) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url.resolve(path)).timeout(Duration.ofSeconds(20));
    if (!key.isEmpty()) {
      request.header("x-api-key", key);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> chat(Map<String, String> environment, String subject, String text)
      throws IOException, InterruptedException {
    String body =
        "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"" + text + "\"}]}";
    return http.send(
        HttpRequest.newBuilder(url.resolve("/v1/chat/completions"))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + environment.get("SOTTO_KEY"))
            .header("Sotto-Use", environment.get("SOTTO_USE"))
            .header("Sotto-Subject", subject)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** kill -9. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor(20, TimeUnit.SECONDS);
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    http.close();
  }
}
