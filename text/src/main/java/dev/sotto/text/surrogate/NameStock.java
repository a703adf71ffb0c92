package dev.sotto.text.surrogate;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The names of one language that surrogates are drawn from: common ones, of plain letters, that are
 * no everyday words in any of the seven, no towns and no brands.
 *
 * @param female given names of women
 * @param male given names of men
 * @param either given names of both
 * @param family family names
 */
record NameStock(List<String> female, List<String> male, List<String> either, List<String> family) {
  /** ISO 639-1 codes of the languages that have a stock. */
  static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "nl", "pt");

  private static final String DEFAULT = "en";

  private static final Map<String, NameStock> STOCKS =
      LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(l -> l, NameStock::read));

  /** The language's stock; English where it has none. */
  static NameStock of(String language) {
    NameStock stock = STOCKS.get(language);
    return stock == null ? STOCKS.getOrDefault(DEFAULT, read(DEFAULT)) : stock;
  }

  private static NameStock read(String language) {
    Map<String, List<String>> lists = NameList.read("stock-" + language + ".txt");
    return new NameStock(
        lists.getOrDefault("female", List.of()),
        lists.getOrDefault("male", List.of()),
        lists.getOrDefault("either", List.of()),
        lists.getOrDefault("family", List.of()));
  }

  /** A given name of the gender form. */
  String given(Gender gender, Draw draw) {
    return switch (gender) {
      case FEMALE -> draw.of(female);
      case MALE -> draw.of(male);
      case EITHER ->
          draw.below(4) > 0 ? draw.of(either) : draw.of(draw.below(2) == 0 ? female : male);
    };
  }
}
