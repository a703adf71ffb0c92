package dev.sotto.server;

import dev.sotto.server.access.Keys.NewKey;
import dev.sotto.server.access.Role;
import dev.sotto.server.console.PlaygroundRoutes.Samples;
import dev.sotto.server.demo.RecordingProvider;
import dev.sotto.server.demo.Shop;
import dev.sotto.server.store.Database;
import dev.sotto.server.subject.Identity;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Nodes on one PostgreSQL, each a whole server with a data folder of its own; one registry, one key
 * file, and behind them a provider that records. They know one customer, {@code shop:C-1}.
 */
final class SharedNodes implements AutoCloseable {
  static final String SUBJECT = "shop:C-1";

  final RecordingProvider provider = RecordingProvider.start();
  private final Path folder;
  private final Database.Postgres database;
  private final HttpClient http = HttpClient.newHttpClient();

  SharedNodes(Path folder, Database.Postgres database) throws IOException {
    this.folder = folder;
    this.database = database;
    new DemoFolder(folder, Shop.open()).writeRegistry(null);
  }

  /** What a node's process needs in its environment. */
  Map<String, String> environment() {
    return Map.of(
        "SOTTO_DEMO_UPSTREAM",
        provider.origin().toString(),
        "SOTTO_DEMO_UPSTREAM_KEY",
        "sk-example");
  }

  /** The configuration of a node. */
  Path config(String node, int port) throws IOException {
    return Files.writeString(
        folder.resolve(node + ".yaml"),
        """
        port: %d
        data: %s
        registry: registry
        key_file: kek.json
        database:
          url: %s
          user: %s
        """
            .formatted(port, node, database.url(), database.user().orElseThrow()));
  }

  /** Starts a node in this Java. */
  App start(String node) throws IOException {
    ServerConfig config =
        ServerConfig.load(
            config(node, 0), ServerConfig.Overrides.NONE, name -> environment().get(name));
    return App.start(config, new Extras(environment(), Samples.none()));
  }

  /** Starts a node in a process of its own, which can be killed. */
  DemoProcess process(String node, Path logs) throws IOException {
    int port = DemoProcess.freePort();
    String config = config(node, port).toString();
    return new DemoProcess(logs, port, environment(), "serve", "--config", config);
  }

  /** Brings the customer in by {@code node}, and makes an app's key. */
  NewKey bring(App node) {
    ObjectNode body = dev.sotto.server.http.Json.MAPPER.createObjectNode();
    body.putArray("names").add("Anna Keller");
    body.putArray("emails").add("anna.keller@example.com");
    node.subjects().put(Identity.of("shop", "C-1"), body);
    return node.keys().add(Role.APP, Set.of(), "shop");
  }

  /** A chat of the customer through the node at {@code url}. */
  HttpResponse<String> chat(URI url, String key) throws IOException, InterruptedException {
    return send(
        request(url, "/v1/chat/completions", key)
            .header("Content-Type", "application/json")
            .header("Sotto-Use", DemoFolder.USE)
            .header("Sotto-Subject", SUBJECT)
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    """
                    {"model":"m","messages":[{"role":"user","content":"I am Anna Keller."}]}
                    """)));
  }

  HttpResponse<String> get(URI url, String path, String key)
      throws IOException, InterruptedException {
    return send(request(url, path, key));
  }

  HttpResponse<String> put(URI url, String path, String key, String body)
      throws IOException, InterruptedException {
    return send(
        request(url, path, key)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static HttpRequest.Builder request(URI url, String path, String key) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url.resolve(path)).timeout(Duration.ofSeconds(40));
    return key.isEmpty() ? request : request.header("x-api-key", key);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    http.close();
    provider.close();
  }
}
