package dev.sotto.server;

import com.anthropic.client.AnthropicClient;
import com.anthropic.client.okhttp.AnthropicOkHttpClient;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import dev.sotto.server.access.Role;
import dev.sotto.server.http.Json;
import dev.sotto.server.subject.Identity;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A whole server whose registry has the recipients of a test, with one use of the same name for
 * each. One subject is known: {@link #NAME}.
 */
final class RunningRecipients implements AutoCloseable {
  static final String NAME = "Mara Quill";
  static final String EMAIL = "mara.quill@example.com";
  static final String SUBJECT = "crm:1";

  private static final String ORGANISATION =
      """
      organisation:
        name: Brook & Vale
        establishment: DE
        laws: [gdpr, eu-ai-act]
        contacts: {data_protection_officer: dpo@example.com}
      purposes:
        support: {title: Support}
      """;

  final App app;
  private final Path registry;
  private final String key;
  private final HttpClient http = HttpClient.newHttpClient();

  /** With {@code recipients}, by id and the keys of their entries in YAML's flow style. */
  RunningRecipients(Path folder, Map<String, String> recipients) throws IOException {
    this(folder, recipients, Map.of());
  }

  RunningRecipients(Path folder, Map<String, String> recipients, Map<String, String> environment)
      throws IOException {
    registry = Files.createDirectories(folder.resolve("registry"));
    declare(recipients);
    ServerConfig config = ServerConfig.of(folder.resolve("data"), registry, 0);
    app =
        App.start(
            config,
            new Extras(environment, dev.sotto.server.console.PlaygroundRoutes.Samples.none()));
    key = app.keys().add(Role.APP, Set.of(), "an app").text();
    ObjectNode record = Json.MAPPER.createObjectNode().put("language", "en");
    record.putArray("names").add(NAME);
    record.putArray("emails").add(EMAIL);
    app.subjects().put(Identity.parse(SUBJECT), record);
  }

  /** Writes the registry. */
  void declare(Map<String, String> recipients) throws IOException {
    StringBuilder yaml = new StringBuilder(ORGANISATION).append("recipients:\n");
    recipients.forEach(
        (id, entry) ->
            yaml.append("  %s: {name: Example AI Inc., %s}\n".formatted(id, placed(entry))));
    yaml.append("uses:\n");
    for (String id : recipients.keySet()) {
      yaml.append(
          "  %s: {title: Replies, purpose: support, basis: contract, categories: [name], recipient: %s, models: [\"*\"], retention: P30D, owner: Service}\n"
              .formatted(id, id));
    }
    Files.writeString(registry.resolve("all.yaml"), yaml);
  }

  private static String placed(String entry) {
    return (entry.contains("country:") ? "" : "country: DE, ")
        + (entry.contains("role:") ? "" : "role: processor, ")
        + entry;
  }

  URI url() {
    return app.url();
  }

  OpenAIClient openAi(String use) {
    return OpenAIOkHttpClient.builder()
        .baseUrl(url() + "/v1")
        .apiKey(key)
        .maxRetries(0)
        .putHeader("Sotto-Use", use)
        .putHeader("Sotto-Subject", SUBJECT)
        .build();
  }

  AnthropicClient anthropic(String use) {
    return AnthropicOkHttpClient.builder()
        .baseUrl(url().toString())
        .apiKey(key)
        .maxRetries(0)
        .putHeader("Sotto-Use", use)
        .putHeader("Sotto-Subject", SUBJECT)
        .build();
  }

  /** Posts a body as it is. */
  HttpResponse<String> post(String use, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(url().resolve(path))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .header("Sotto-Use", use)
            .header("Sotto-Subject", SUBJECT)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  String metrics() throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(url().resolve("/metrics")).build();
    return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  /** What the entries of a reply's receipt say: the verdict, then the outcome. */
  List<JsonNode> statements(HttpResponse<?> reply) throws IOException, InterruptedException {
    return statements(reply.headers().firstValue("Sotto-Receipt").orElseThrow());
  }

  List<JsonNode> statements(String receipt) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(url().resolve("/v1/receipts/" + receipt))
            .header("Authorization", "Bearer " + key)
            .build();
    String body = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    return Json.MAPPER
        .readTree(body)
        .path("entries")
        .valueStream()
        .map(entry -> Json.MAPPER.readTree(entry.path("content").stringValue()))
        .toList();
  }

  @Override
  public void close() {
    app.close();
  }
}
