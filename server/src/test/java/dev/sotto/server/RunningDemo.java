package dev.sotto.server;

import com.anthropic.client.AnthropicClient;
import com.anthropic.client.okhttp.AnthropicOkHttpClient;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import dev.sotto.ledger.ReceiptResult;
import dev.sotto.ledger.ReceiptVerifier;
import dev.sotto.ledger.VerifierKey;
import dev.sotto.server.access.Role;
import dev.sotto.server.demo.Customer;
import dev.sotto.server.demo.RecordingProvider;
import dev.sotto.server.demo.RecordingProvider.Recorded;
import dev.sotto.server.demo.Shop;
import dev.sotto.server.evidence.ReceiptJson;
import dev.sotto.server.http.Json;
import dev.sotto.server.subject.Identity;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A whole demo whose upstream is a provider that records what it received. */
public final class RunningDemo implements AutoCloseable {
  public static final String USE = DemoFolder.USE;
  private static final Pattern ENTRY = Pattern.compile("(\\w+)='([^']*)'");

  final RecordingProvider provider = RecordingProvider.start();
  final Shop shop = Shop.open();
  private final DemoServer server;
  private final Map<String, String> environment;
  private final HttpClient http = HttpClient.newHttpClient();

  public RunningDemo(Path data) throws IOException {
    this(data, null);
  }

  /** With the provider's key in {@code keyFile}; null: it needs none. */
  RunningDemo(Path data, @Nullable Path keyFile) throws IOException {
    server =
        DemoServer.start(new DemoServer.Options(0, data, provider.origin().toString(), keyFile));
    environment = environment(data);
  }

  static Map<String, String> environment(Path data) throws IOException {
    return ENTRY
        .matcher(Files.readString(data.resolve("demo.env")))
        .results()
        .collect(Collectors.toMap(m -> m.group(1), m -> m.group(2)));
  }

  /** A value that the demo's file must have. */
  static String value(Map<String, String> environment, String name) {
    return Objects.requireNonNull(environment.get(name), name);
  }

  /** The model behind it. */
  public RecordingProvider provider() {
    return provider;
  }

  /** The people in it. */
  public Shop shop() {
    return shop;
  }

  /** Where it listens. */
  public URI url() {
    return server.url();
  }

  /** An app's key. */
  public String key() {
    return value(environment, "SOTTO_KEY");
  }

  String adminKey() {
    return value(environment, "SOTTO_ADMIN_KEY");
  }

  /** A new app key, bound to {@code uses}; none: to every use. */
  String newKey(String... uses) {
    return server.app().keys().add(Role.APP, Set.of(uses), "another app").text();
  }

  /** Makes or replaces a subject. */
  void put(Identity identity, String body) {
    server.app().subjects().put(identity, Json.object(body.getBytes(StandardCharsets.UTF_8)));
  }

  /** OpenAI's client with {@code key}, which never tries again. */
  OpenAIOkHttpClient.Builder openAi(String key) {
    return OpenAIOkHttpClient.builder().baseUrl(url() + "/v1").apiKey(key).maxRetries(0);
  }

  /** OpenAI's client for the demo's use and the customer. */
  OpenAIClient openAi(Customer customer) {
    return openAi(key())
        .putHeader("Sotto-Use", USE)
        .putHeader("Sotto-Subject", subject(customer))
        .build();
  }

  /** Anthropic's client with {@code key}, which never tries again. */
  AnthropicOkHttpClient.Builder anthropic(String key) {
    return AnthropicOkHttpClient.builder().baseUrl(url().toString()).apiKey(key).maxRetries(0);
  }

  /** Anthropic's client for the demo's use and the customer. */
  AnthropicClient anthropic(Customer customer) {
    return anthropic(key())
        .putHeader("Sotto-Use", USE)
        .putHeader("Sotto-Subject", subject(customer))
        .build();
  }

  /** What names the customer in {@code Sotto-Subject}. */
  public static String subject(Customer customer) {
    return Shop.SYSTEM + ":" + customer.id();
  }

  /** One customer of each language. */
  Stream<Customer> oneOfEachLanguage() {
    return shop.customers().stream().limit(7);
  }

  /** What must not reach the provider. */
  static List<String> identifiers(Customer customer) {
    return List.of(
        customer.name(),
        customer.email(),
        customer.phone(),
        customer.address(),
        customer.order(),
        customer.account());
  }

  /** A message in which the customer says everything. */
  public static String everything(Customer customer) {
    return "I am %s, %s, %s. Send it to %s. Order %s, customer number %s."
        .formatted(
            customer.name(),
            customer.email(),
            customer.phone(),
            customer.address(),
            customer.order(),
            customer.account());
  }

  /**
   * What of the customer a recorded request holds: the values, whole or as JSON writes them, and
   * their parts in other formats.
   */
  public static List<String> leaked(Recorded request, Customer customer) {
    String body = request.text() + request.json();
    return Stream.concat(
            identifiers(customer).stream()
                .filter(value -> body.contains(value) || request.holds(value)),
            IdentifierParts.of(customer).in(request.json().toString()))
        .toList();
  }

  HttpResponse<String> call(String method, String path, String key, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url().resolve(path))
            .header("Authorization", "Bearer " + key)
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  void prefer(Customer customer, String purpose, String choice)
      throws IOException, InterruptedException {
    String path = "/v1/subjects/" + Shop.SYSTEM + "/" + customer.id() + "/preferences";
    String body = "{\"purpose\":\"%s\",\"choice\":\"%s\",\"channel\":\"web\"}";
    HttpResponse<String> done = call("PUT", path, adminKey(), body.formatted(purpose, choice));
    if (done.statusCode() != 200) {
      throw new AssertionError("preference: " + done.statusCode() + " " + done.body());
    }
  }

  /** The receipt's JSON. */
  String receipt(String id) throws IOException, InterruptedException {
    return call("GET", "/v1/receipts/" + id, key(), "").body();
  }

  /** What the offline verifier says of a receipt. */
  ReceiptResult verified(String json) {
    return ReceiptVerifier.verify(
        ReceiptJson.read(json.getBytes(StandardCharsets.UTF_8)),
        Optional.of(VerifierKey.parse(value(environment, "SOTTO_VKEY"))));
  }

  @Override
  public void close() {
    server.close();
    provider.close();
  }
}
