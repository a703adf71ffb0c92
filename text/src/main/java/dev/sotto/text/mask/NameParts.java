package dev.sotto.text.mask;

/**
 * A person's name, taken apart as the mask does it: without titles, the family name with its
 * particles. Clear personal data: {@code toString} shows none of it.
 *
 * @param given empty where there is but a single name
 * @param family the single name where there is one
 */
public record NameParts(String given, String family) {
  /** Takes {@code name} apart: {@code Anna van Loon}, {@code van Loon, Anna}. */
  public static NameParts of(String name) {
    PersonName parts = PersonName.of(name);
    return new NameParts(parts.given(), parts.family());
  }

  @Override
  public String toString() {
    return "NameParts";
  }
}
