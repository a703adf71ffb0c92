package dev.sotto.server.registry;

import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The age from which a child consents alone (GDPR art. 8).
 *
 * @param standard in whole years, where no country says otherwise
 */
public record ConsentAge(String article, int standard, Map<Place, Integer> countries) {
  public ConsentAge {
    countries = Map.copyOf(countries);
  }

  /** The age at {@code residence}; the highest of all where it is not known. */
  public int at(@Nullable Place residence) {
    if (residence == null) {
      return countries.isEmpty()
          ? standard
          : Math.max(standard, Collections.max(countries.values()));
    }
    return countries.getOrDefault(residence.country(), standard);
  }
}
