package dev.sotto.server.registry;

import java.util.Map;

/**
 * Who is called when a recipient cannot be.
 *
 * @param to the other recipient
 * @param models what is called there, by what was asked for; {@code *} stands for all others
 */
public record Fallback(RecipientId to, Map<String, String> models) {
  public Fallback {
    models = Map.copyOf(models);
  }

  /** What is called there in place of {@code asked}; itself where nothing is said. */
  public String model(String asked) {
    return models.getOrDefault(asked, models.getOrDefault("*", asked));
  }
}
