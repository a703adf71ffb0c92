package dev.sotto.text.tag;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Invents what news and reviews name: people from elsewhere, monarchs, works, named places. */
final class InventedProse {
  private static final List<String> EAST_LAST =
      List.of("Kim", "Park", "Lee", "Zhang", "Wang", "Li", "Chen", "Liu", "Nguyen", "Tran", "Sato");
  private static final List<String> EAST =
      List.of(
          "jong", "min", "xiao", "wei", "yuan", "hong", "soo", "jin", "thi", "van", "ming", "jun",
          "hui", "tae", "hyun", "ping", "feng", "lin", "sung", "kyu", "ichi", "ko", "hiro", "nori");
  private static final List<String> ARAB_FIRST =
      List.of(
          "Muhammad",
          "Ahmed",
          "Ali",
          "Hassan",
          "Omar",
          "Khalid",
          "Yusuf",
          "Ibrahim",
          "Mustafa",
          "Fatima",
          "Leila",
          "Samir",
          "Nuri",
          "Ayad",
          "Tariq",
          "Abdul",
          "Mahmoud",
          "Said");
  private static final List<String> ARAB_PART =
      List.of(
          "al-", "al-", "al - ", "bin ", "ben ", "Abu ", "el-", "Al ", "Abdel ", "ibn ", "Ould ");
  private static final List<String> NUMERALS =
      List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIV");

  private final InventedValues values;
  private final Random random;
  private final List<String> places;
  private final Map<String, List<String>> compounds = new LinkedHashMap<>();

  InventedProse(InventedValues values, List<String> places, Random random) {
    this.values = values;
    this.places = places;
    this.random = random;
    for (String line : NameLists.resource("compounds.txt")) {
      String[] parts = line.split(" ", 3);
      compounds.put(parts[0] + " " + parts[1], List.of(parts[2].split(" \\| ")));
    }
  }

  String person(String language) {
    return random.nextInt(4) > 0
        ? values.person(language)
        : switch (random.nextInt(4)) {
          case 0 -> pick(EAST_LAST) + " " + eastFirst();
          case 1 -> pick(ARAB_FIRST) + " " + arabLast();
          case 2 -> {
            String other = pick(NameLists.LANGUAGES);
            yield values.first(other) + " " + values.last(other);
          }
          default -> values.first(language) + " " + values.invented();
        };
  }

  String last(String language) {
    return random.nextInt(5) > 0
        ? values.last(language)
        : switch (random.nextInt(4)) {
          case 0 -> arabLast();
          case 1 -> values.last(pick(NameLists.LANGUAGES));
          default -> values.invented();
        };
  }

  private String eastFirst() {
    String first = InventedValues.capitalised(pick(EAST));
    return switch (random.nextInt(3)) {
      case 0 -> first;
      case 1 -> first + "-" + pick(EAST);
      default -> first + pick(EAST);
    };
  }

  private String arabLast() {
    String name = random.nextBoolean() ? pick(ARAB_FIRST) : values.invented();
    return random.nextInt(3) == 0 ? name : pick(ARAB_PART) + name;
  }

  /** A monarch or pope: a first name with a numeral. */
  String monarch(String language) {
    return values.first(language) + " " + pick(NUMERALS);
  }

  /** Title of a work: one to four words, one or all with capitals. */
  String work(String language) {
    boolean all = language.equals("en") || random.nextInt(3) == 0;
    StringBuilder title = new StringBuilder();
    int words = 1 + random.nextInt(4);
    for (int i = 0; i < words; i++) {
      String word = random.nextInt(3) == 0 ? values.heading(language) : values.common(language);
      title
          .append(i == 0 ? "" : " ")
          .append(i == 0 || all ? InventedValues.capitalised(word) : word);
    }
    return title.toString();
  }

  /** A place: in part from the whole world, in part one that no list has. */
  String city(String language) {
    return switch (random.nextInt(10)) {
      case 0, 1 -> pick(places);
      case 2 -> random.nextBoolean() ? values.invented() : values.variant(pick(places));
      default -> values.city(language);
    };
  }

  String organisation(String language) {
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> compound("ORG", language);
      case 3 -> bareOrganisation(language);
      default -> values.organisation(language);
    };
  }

  private String bareOrganisation(String language) {
    return switch (random.nextInt(4)) {
      case 0 -> values.letters(2 + random.nextInt(4));
      case 1 -> values.invented();
      case 2 -> values.last(language);
      default -> InventedValues.capitalised(pick(EAST)) + InventedValues.capitalised(pick(EAST));
    };
  }

  /** A name that is made of names. */
  String compound(String kind, String language) {
    String way = pick(compounds.getOrDefault(kind + " " + language, List.of("{C}")));
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < way.length()) {
      int open = way.indexOf('{', at);
      if (open < 0) {
        out.append(way, at, way.length());
        break;
      }
      int close = way.indexOf('}', open);
      out.append(way, at, open)
          .append(TemplateTexts.value(way.substring(open + 1, close), language, values, this));
      at = close + 1;
    }
    return out.toString();
  }

  private String pick(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
