package dev.sotto.text.surrogate;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Streets and towns of one language, all invented.
 *
 * @param streets as they stand without a number
 * @param towns towns
 */
record Streets(List<String> streets, List<String> towns) {
  private static final Map<String, List<String>> LISTS = NameList.read("places.txt");

  private static final Map<String, Streets> BY_LANGUAGE =
      NameStock.LANGUAGES.stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  l -> l,
                  l ->
                      new Streets(
                          LISTS.getOrDefault(l + " streets", List.of()),
                          LISTS.getOrDefault(l + " towns", List.of()))));

  /** The language's; English ones where it has none. */
  static Streets of(String language) {
    Streets streets = BY_LANGUAGE.get(language);
    return streets == null ? of("en") : streets;
  }

  String street(Draw draw) {
    return draw.of(streets);
  }

  String town(Draw draw) {
    return draw.of(towns);
  }
}
