package dev.sotto.server.registry;

/**
 * A category of data.
 *
 * @param key its name in the registry
 * @param fides the key of the IAB Tech Lab / Fides taxonomy (fideslang 3) that it maps to
 * @param special GDPR art. 9(1)
 * @param sensitive sensitive personal information, Cal. Civ. Code 1798.140(ae)
 */
public record Category(
    String key, String title, String fides, boolean special, boolean sensitive) {}
