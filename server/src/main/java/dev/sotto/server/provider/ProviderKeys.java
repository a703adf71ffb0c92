package dev.sotto.server.provider;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.protocol.ProviderKey;
import dev.sotto.server.registry.Endpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The recipients' keys, read at each call from the environment variable or file that the registry
 * names.
 */
final class ProviderKeys {
  private final Map<String, String> environment;

  ProviderKeys(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /**
   * The key of {@code endpoint}.
   *
   * @throws Fault {@code provider_key} when it is named and not there
   */
  ProviderKey of(Endpoint endpoint) {
    return new ProviderKey(value(endpoint));
  }

  private @Nullable String value(Endpoint endpoint) {
    if (endpoint.keyFile() != null) {
      try {
        return Files.readString(Path.of(endpoint.keyFile())).strip();
      } catch (IOException e) {
        throw Fault.ours("provider_key", "the recipient's key_file cannot be read", e);
      }
    }
    if (endpoint.keyEnv() == null) {
      return null;
    }
    String key = environment.get(endpoint.keyEnv());
    if (key != null && key.isBlank()) {
      return null; // set on purpose to nothing: the provider needs none
    }
    if (key == null) {
      throw Fault.ours(
          "provider_key", "the environment variable " + endpoint.keyEnv() + " is not set", null);
    }
    return key.strip();
  }
}
