package dev.sotto.server.dialect;

import dev.sotto.server.protocol.Protocol;
import dev.sotto.server.registry.Endpoint;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Azure OpenAI (learn.microsoft.com, "Azure OpenAI reference" and "API version lifecycle"): with a
 * dated {@code api-version} the deployment stands in the path, in the v1 API it is the body's
 * model. The key goes in {@code api-key}.
 */
final class AzureOpenAi implements Dialect {
  @Override
  public URI uri(Endpoint endpoint, Protocol protocol, String model) {
    Endpoint.Azure azure = endpoint.azure();
    String resource =
        Address.without(Address.without(endpoint.baseUrl().toString(), "/v1"), "/openai");
    String version = azure.apiVersion() == null ? "" : "?api-version=" + azure.apiVersion();
    if (!azure.dated()) {
      return URI.create(resource + "/openai/v1" + protocol.path() + version);
    }
    String deployment = URLEncoder.encode(deployment(azure, model), StandardCharsets.UTF_8);
    return URI.create(resource + "/openai/deployments/" + deployment + protocol.path() + version);
  }

  @Override
  public Map<String, String> headers(Protocol protocol, @Nullable String key) {
    return key == null ? Map.of() : Map.of("api-key", key);
  }

  @Override
  public boolean takesStore() {
    return true;
  }

  @Override
  public void fit(ObjectNode body, Protocol protocol, Endpoint endpoint) {
    if (endpoint.azure().dated() && protocol.name().equals("openai-chat")) {
      body.remove("store"); // api-versions before 2024-12-01-preview do not know it
    }
    body.put("model", deployment(endpoint.azure(), body.path("model").asString("")));
  }

  private static String deployment(Endpoint.Azure azure, String model) {
    return azure.deployment() == null ? model : azure.deployment();
  }
}
