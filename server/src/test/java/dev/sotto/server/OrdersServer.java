package dev.sotto.server;

import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import io.modelcontextprotocol.server.transport.HttpServletStreamableServerTransportProvider;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.CreateMessageRequest;
import io.modelcontextprotocol.spec.McpSchema.ImageContent;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.Role;
import io.modelcontextprotocol.spec.McpSchema.SamplingMessage;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A real MCP server (the official Java SDK's) with an order system behind it. */
final class OrdersServer implements AutoCloseable {
  private final Server http = new Server();
  private final ServerConnector connector = new ServerConnector(http);
  private final HttpServletStreamableServerTransportProvider transport =
      HttpServletStreamableServerTransportProvider.builder().mcpEndpoint("/mcp").build();
  private final McpSyncServer mcp;
  private final List<Map<String, Object>> calls = new CopyOnWriteArrayList<>();
  private volatile Function<Map<String, Object>, CallToolResult> found =
      arguments -> text("nothing");

  OrdersServer(String resource) throws Exception {
    Map<String, Object> anything = Map.of("type", "object");
    mcp =
        McpServer.sync(transport)
            .serverInfo("orders", "1.0")
            .instructions("Ask for jules.marsh@example.net if in doubt.")
            .validateToolInputs(false)
            .capabilities(ServerCapabilities.builder().tools(true).resources(false, false).build())
            .toolCall(tool("find_order", anything), this::called)
            .toolCall(tool("forbidden", anything), this::called)
            .toolCall(tool("ask_model", anything), OrdersServer::asking)
            .resources(
                new SyncResourceSpecification(
                    Resource.builder().uri("orders://mine").name("orders").build(),
                    (exchange, request) ->
                        new ReadResourceResult(
                            List.of(
                                new TextResourceContents(
                                    "orders://mine", "text/plain", resource)))))
            .build();
    ServletContextHandler context = new ServletContextHandler();
    ServletHolder holder = new ServletHolder(transport);
    holder.setAsyncSupported(true);
    context.addServlet(holder, "/mcp/*");
    connector.setHost("127.0.0.1");
    http.addConnector(connector);
    http.setHandler(context);
    http.start();
  }

  private static Tool tool(String name, Map<String, Object> schema) {
    return Tool.builder()
        .name(name)
        .description("Written by jules.marsh@example.net")
        .inputSchema(schema)
        .build();
  }

  static CallToolResult text(String text) {
    return CallToolResult.builder().addTextContent(text).build();
  }

  static CallToolResult picture() {
    return CallToolResult.builder()
        .addContent(new ImageContent(null, "aGVsbG8=", "image/png"))
        .addTextContent("and a word")
        .build();
  }

  private CallToolResult called(McpSyncServerExchange exchange, CallToolRequest request) {
    calls.add(request.arguments());
    return found.apply(request.arguments());
  }

  private static CallToolResult asking(McpSyncServerExchange exchange, CallToolRequest request) {
    if (exchange.getClientCapabilities().sampling() != null) {
      return text("the host offered sampling");
    }
    try {
      exchange.createMessage(
          new CreateMessageRequest(
              List.of(new SamplingMessage(Role.USER, new TextContent("tell me"))),
              null,
              null,
              null,
              null,
              10,
              null,
              null));
      return text("asked");
    } catch (McpError | IllegalStateException e) {
      return text("refused");
    }
  }

  /** What {@code find_order} answers from now on. */
  void finds(Function<Map<String, Object>, CallToolResult> answer) {
    found = answer;
    calls.clear();
  }

  /** The arguments that tools were called with. */
  List<Map<String, Object>> calls() {
    return calls;
  }

  int port() {
    return connector.getLocalPort();
  }

  @Override
  public void close() throws Exception {
    mcp.close();
    http.stop();
  }
}
