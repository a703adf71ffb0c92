package dev.sotto.server.registry;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How a recipient is called. Holds the name of its key, never the key.
 *
 * @param baseUrl its origin, with or without a path; no trailing slash
 * @param keyEnv the environment variable that holds its key; null: none
 * @param keyFile the file that holds its key; null: none
 * @param zeroRetention it is asked to keep nothing
 */
public record Endpoint(
    Protocol protocol,
    URI baseUrl,
    @Nullable String keyEnv,
    @Nullable String keyFile,
    boolean zeroRetention) {

  /** Whose API it speaks. */
  public enum Protocol {
    OPENAI,
    ANTHROPIC,
    BOTH;

    public boolean openAi() {
      return this != ANTHROPIC;
    }

    public boolean anthropic() {
      return this != OPENAI;
    }
  }
}
