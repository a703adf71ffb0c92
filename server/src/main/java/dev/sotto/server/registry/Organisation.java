package dev.sotto.server.registry;

import java.util.List;
import java.util.Map;

/**
 * Who runs this Sotto.
 *
 * @param establishment where it is established
 * @param laws the laws it is under, by their ids; which of them speaks of a subject: {@link
 *     Registry#lawsFor}
 * @param contacts address by role ({@code data_protection_officer}, {@code privacy}, …)
 */
public record Organisation(
    String name, Place establishment, List<String> laws, Map<String, String> contacts) {
  public Organisation {
    laws = List.copyOf(laws);
    contacts = Map.copyOf(contacts);
  }
}
