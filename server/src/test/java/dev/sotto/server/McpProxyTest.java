package dev.sotto.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sotto.ledger.ReceiptResult;
import dev.sotto.server.demo.Customer;
import dev.sotto.server.http.Json;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The official MCP client and server, unmodified, with a whole Sotto between them. */
@SuppressWarnings("NullAway.Init")
class McpProxyTest {
  private static final String REGISTRY =
      """
      recipients:
        orders-mcp:
          name: Order system
          country: DE
          role: processor
          protocol: mcp
          base_url: http://127.0.0.1:%d/mcp
      uses:
        orders:
          title: Lets an agent look for orders
          purpose: support
          basis: contract
          categories: [name, orders]
          recipient: orders-mcp
          models: [find_order, ask_model, resources/read]
          retention: P90D
          owner: Head of service
        orders-clear:
          title: Lets an app look for orders
          purpose: support
          basis: contract
          categories: [name, orders]
          recipient: orders-mcp
          models: [find_order]
          mcp: {results: clear, media: refuse}
          retention: P90D
          owner: Head of service
        orders-strict:
          title: Takes no data of others
          purpose: support
          basis: contract
          categories: [name, orders]
          recipient: orders-mcp
          models: [find_order]
          others_data: block
          retention: P90D
          owner: Head of service
      """;

  @TempDir static Path data;
  private static RunningDemo demo;
  private static OrdersServer orders;
  private static Customer customer;
  private static Customer other;
  private McpSyncClient client;

  @BeforeAll
  static void start() throws Exception {
    customer = dev.sotto.server.demo.Shop.open().customers().getFirst();
    other = dev.sotto.server.demo.Shop.open().customers().get(7);
    orders = new OrdersServer("Orders of " + customer.name() + ": " + customer.order());
    Files.createDirectories(data.resolve("registry"));
    Files.writeString(data.resolve("registry/mcp.yaml"), REGISTRY.formatted(orders.port()));
    demo = new RunningDemo(data);
  }

  @AfterAll
  static void stop() throws Exception {
    demo.close();
    orders.close();
  }

  @BeforeEach
  void connect() {
    client = client("orders", customer);
  }

  @AfterEach
  void close() {
    client.close();
  }

  private static McpSyncClient client(String use, Customer about) {
    String key = demo.newKey(use);
    McpSyncClient client =
        McpClient.sync(
                HttpClientStreamableHttpTransport.builder(demo.url().toString())
                    .endpoint("/v1/mcp/orders-mcp")
                    .requestBuilder(
                        HttpRequest.newBuilder()
                            .header("Authorization", "Bearer " + key)
                            .header("Sotto-Use", use)
                            .header("Sotto-Subject", RunningDemo.subject(about)))
                    .build())
            .build();
    client.initialize();
    return client;
  }

  private static CallToolResult find(McpSyncClient client, Map<String, Object> arguments) {
    return client.callTool(new CallToolRequest("find_order", arguments));
  }

  private static String text(CallToolResult result) {
    return result.content().stream()
        .map(content -> ((TextContent) content).text())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void callTool_pseudonymOfAResult_reachesTheNextToolAsItsValue() {
    orders.finds(
        arguments ->
            OrdersServer.text(
                "%s, %s, ordered %s"
                    .formatted(customer.name(), customer.email(), customer.order())));
    String first = text(find(client, Map.of("last", "week")));
    assertThat(first)
        .doesNotContain(customer.name())
        .doesNotContain(customer.email())
        .doesNotContain(customer.order());
    assertThat(first).matches("<PERSON:\\S+>, <EMAIL:\\S+>, ordered <[A-Z_]+:\\S+>");

    String email = first.split(", ")[1];
    orders.finds(arguments -> OrdersServer.text("sent"));
    find(client, Map.of("to", email, "list", java.util.List.of("Dear " + first.split(", ")[0])));
    assertThat(orders.calls().getFirst().get("to")).isEqualTo(customer.email());
    assertThat(orders.calls().getFirst().get("list")).hasToString("[Dear " + customer.name() + "]");
  }

  @Test
  void callTool_sameValue_hasTheSamePseudonymInEveryCall() {
    orders.finds(arguments -> OrdersServer.text("It is " + customer.email()));
    String first = text(find(client, Map.of()));
    try (McpSyncClient again = client("orders", customer)) {
      assertThat(text(find(again, Map.of()))).isEqualTo(first);
    }
  }

  @Test
  void callTool_structuredContent_isMaskedAndStaysJson() {
    orders.finds(
        arguments ->
            CallToolResult.builder()
                .structuredContent(
                    Map.of(
                        "customer",
                        Map.of("email", customer.email()),
                        "note",
                        "\"" + customer.name() + "\"",
                        "pieces",
                        3))
                .build());
    JsonNode found = Json.MAPPER.valueToTree(find(client, Map.of()).structuredContent());
    assertThat(found.path("customer").path("email").asString()).startsWith("<EMAIL:");
    assertThat(found.path("note").asString()).matches("\"<PERSON:\\S+>\"");
    assertThat(found.path("pieces").asInt()).isEqualTo(3);
  }

  @Test
  void callTool_pseudonymOfAnotherSubject_isRefusedAndNotSent() {
    orders.finds(arguments -> OrdersServer.text("It is jules.marsh@example.net"));
    String theirs;
    try (McpSyncClient others = client("orders", other)) {
      theirs = text(find(others, Map.of())).substring("It is ".length());
    }
    orders.finds(arguments -> OrdersServer.text("sent"));
    McpError refused =
        catchThrowableOfType(McpError.class, () -> find(client, Map.of("to", theirs)));
    assertThat(refused.getJsonRpcError().code()).isEqualTo(-32602);
    assertThat(orders.calls()).isEmpty();
  }

  @Test
  void callTool_resultHoldsAnothersIdentifier_isNotShown() {
    orders.finds(arguments -> OrdersServer.text("Perhaps " + other.email()));
    assertThat(text(find(client, Map.of())))
        .isEqualTo("Perhaps [another customer's e-mail address]");
    try (McpSyncClient clear = client("orders-clear", customer)) {
      orders.finds(
          arguments ->
              OrdersServer.text("{\"o\":%s,\"m\":\"%s\"}".formatted("4711", other.email())));
      assertThat(text(find(clear, Map.of())))
          .isEqualTo("{\"o\":4711,\"m\":\"[another customer's e-mail address]\"}");
    }
    try (McpSyncClient strict = client("orders-strict", customer)) {
      McpError refused = catchThrowableOfType(McpError.class, () -> find(strict, Map.of()));
      assertThat(refused.getMessage()).contains("GDPR art. 5(1)(f)");
    }
  }

  @Test
  void callTool_undeclaredTool_isRefusedWithAReceipt() {
    McpError refused =
        catchThrowableOfType(
            McpError.class, () -> client.callTool(new CallToolRequest("forbidden", Map.of())));
    JsonNode said = Json.MAPPER.valueToTree(refused.getJsonRpcError().data());
    assertThat(said.path("code").asString()).isEqualTo("undeclared");
    assertThat(said.path("receipt").asString()).isNotEmpty();
  }

  @Test
  void callTool_eachDisclosure_leavesAReceiptThatVerifies() throws Exception {
    orders.finds(arguments -> OrdersServer.text("It is " + customer.order()));
    CallToolResult result = find(client, Map.of("email", customer.email()));
    String receipt =
        demo.call(
                "GET",
                "/v1/receipts/" + result.meta().get("sotto.dev/receipt"),
                demo.adminKey(),
                "")
            .body();
    assertThat(demo.verified(receipt)).isInstanceOf(ReceiptResult.Valid.class);
    JsonNode entries = json(receipt).path("entries");
    JsonNode verdict = json(entries.path(0).path("content").asString());
    JsonNode outcome = json(entries.path(1).path("content").asString());
    assertThat(verdict.path("recipient").path("id").asString()).isEqualTo("orders-mcp");
    assertThat(verdict.path("tool").asString()).isEqualTo("find_order");
    assertThat(verdict.path("disclosed").toString()).isEqualTo("{\"EMAIL\":1}");
    assertThat(outcome.path("status").asString()).isEqualTo("completed");
    assertThat(outcome.path("hidden").size()).isEqualTo(1);
    assertThat(receipt).doesNotContain(customer.email());
  }

  private static JsonNode json(String text) {
    return Json.object(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void callTool_picture_isLeftOutOrRefused() {
    orders.finds(arguments -> OrdersServer.picture());
    assertThat(text(find(client, Map.of())))
        .isEqualTo("[an image or sound that was left out]\nand a word");
    try (McpSyncClient refusing = client("orders-clear", customer)) {
      assertThat(catchThrowableOfType(McpError.class, () -> find(refusing, Map.of())))
          .hasMessageContaining("images");
    }
  }

  @Test
  void callTool_serverAsksTheHostsModel_isNotPassedOn() {
    assertThat(text(client.callTool(new CallToolRequest("ask_model", Map.of()))))
        .isEqualTo("refused");
  }

  @Test
  void listsAndResources_areMasked_namesStay() {
    assertThat(client.listTools().tools())
        .extracting(tool -> tool.name())
        .contains("find_order", "forbidden");
    assertThat(client.listTools().tools().getFirst().description())
        .startsWith("Written by <EMAIL:");
    assertThat(client.getServerInstructions()).doesNotContain("jules.marsh@example.net");
    TextResourceContents mine =
        (TextResourceContents)
            client
                .readResource(client.listResources().resources().getFirst())
                .contents()
                .getFirst();
    assertThat(mine.text()).matches("Orders of <PERSON:\\S+>: <[A-Z_]+:\\S+>");
  }

  @Test
  void post_objectionOfTheSubject_refusesTheNextCall() throws Exception {
    Customer objecting = demo.shop.customers().get(21);
    try (McpSyncClient before = client("orders", objecting)) {
      orders.finds(arguments -> OrdersServer.text("ok"));
      find(before, Map.of());
      demo.prefer(objecting, "support", "restrict");
      McpError refused = catchThrowableOfType(McpError.class, () -> find(before, Map.of()));
      JsonNode said = Json.MAPPER.valueToTree(refused.getJsonRpcError().data());
      assertThat(said.path("code").asString()).isEqualTo("restriction");
    }
  }

  private static HttpResponse<String> post(String body, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(demo.url() + "/v1/mcp/orders-mcp"))
            .header("Authorization", "Bearer " + demo.newKey("orders"))
            .header("Sotto-Subject", RunningDemo.subject(customer))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, text/event-stream")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  void post_pageOfAnotherOrigin_isRefused() throws Exception {
    String ping = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";
    assertThat(post(ping, "Origin", "https://evil.example.com").statusCode()).isEqualTo(403);
  }

  @Test
  void post_sessionOfAnotherKey_isUnknown() throws Exception {
    String hello =
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":"
            + "\"2025-06-18\",\"capabilities\":{},\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}}";
    String session = post(hello).headers().firstValue("Mcp-Session-Id").orElseThrow();
    String ping = "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"ping\"}";
    assertThat(post(ping, "Mcp-Session-Id", session).statusCode()).isEqualTo(404);
  }

  @Test
  void post_batch_isTakenInTheOlderRevisionOnly() throws Exception {
    String batch = "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"made/up\"}]";
    assertThat(post(batch, "MCP-Protocol-Version", "2025-06-18").statusCode()).isEqualTo(400);
    HttpResponse<String> older = post(batch, "MCP-Protocol-Version", "2025-03-26");
    assertThat(older.body()).startsWith("[{").contains("-32601");
  }
}
