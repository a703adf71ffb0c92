package dev.sotto.server.registry;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How a recipient is called. Holds the name of its key, never the key.
 *
 * @param vendor whose product answers
 * @param baseUrl its origin, with or without a path; no trailing slash
 * @param keyEnv the environment variable that holds its key; null: none
 * @param keyFile the file that holds its key; null: none
 * @param zeroRetention it is asked to keep nothing
 * @param maxTokens the bound of a reply that is asked for where its API wants one and the client
 *     named none
 * @param policy how patiently it is called
 * @param azure how Azure is called; for other vendors without effect
 */
public record Endpoint(
    Protocol protocol,
    Vendor vendor,
    URI baseUrl,
    @Nullable String keyEnv,
    @Nullable String keyFile,
    boolean zeroRetention,
    int maxTokens,
    CallPolicy policy,
    Azure azure) {

  static final int MAX_TOKENS = 4096;

  /** Whose API it speaks. */
  public enum Protocol {
    OPENAI,
    ANTHROPIC,
    BOTH,
    /** The Model Context Protocol, streamable HTTP: {@code base_url} is the whole endpoint. */
    MCP;

    public boolean openAi() {
      return this == OPENAI || this == BOTH;
    }

    public boolean anthropic() {
      return this == ANTHROPIC || this == BOTH;
    }
  }

  /**
   * How Azure OpenAI is called.
   *
   * @param deployment what it calls the model; null: the deployment is named as the model is
   * @param apiVersion a date calls the deployment's own path; null, {@code v1} or {@code preview}
   *     call the v1 API
   */
  public record Azure(@Nullable String deployment, @Nullable String apiVersion) {
    public static final Azure NONE = new Azure(null, null);

    /** Whether the deployment stands in the path, not in the body. */
    public boolean dated() {
      return apiVersion != null && Character.isDigit(apiVersion.charAt(0));
    }
  }
}
