package dev.sotto.text.tag;

import java.util.List;
import java.util.Random;

/** Invents streets with house numbers, and postcodes, in the forms of a language. */
final class InventedAddresses {
  private final InventedValues values;
  private final NameLists lists;
  private final Random random;

  InventedAddresses(InventedValues values, NameLists lists, Random random) {
    this.values = values;
    this.lists = lists;
    this.random = random;
  }

  String street(String language) {
    return switch (language) {
      case "de" -> german();
      case "fr" -> french();
      case "es" -> spanish();
      case "it" -> italian();
      case "nl" -> dutch();
      case "pt" -> portuguese();
      default -> english();
    };
  }

  private int house() {
    return chance(.6) ? 1 + random.nextInt(120) : 1 + random.nextInt(990);
  }

  private static final List<String> ENGLISH_TYPES =
      List.of(
          "St",
          "Street",
          "Street",
          "Street",
          "Rd",
          "Road",
          "Ave",
          "Avenue",
          "Avenue",
          "Lane",
          "Ln",
          "Drive",
          "Dr",
          "Blvd",
          "Boulevard",
          "Way",
          "Court",
          "Ct",
          "Close",
          "Place",
          "Terrace",
          "Circle",
          "Square",
          "Highway",
          "Parkway",
          "St.",
          "Ave.",
          "Rd.",
          "Plaza",
          "Loop",
          "Trail");
  private static final List<String> ENGLISH_NAMES =
      List.of(
          "Main",
          "Oak",
          "Park",
          "Maple",
          "Cedar",
          "Lake",
          "High",
          "Church",
          "Mill",
          "Station",
          "Victoria",
          "King",
          "Queen",
          "Elm",
          "Hill",
          "River",
          "Washington",
          "West End",
          "Market",
          "Spring",
          "Pine",
          "Sunset",
          "Chestnut",
          "Walnut",
          "Broadway",
          "Telegraph",
          "Jefferson",
          "Lincoln",
          "Mission",
          "Union",
          "College",
          "University",
          "Embarcadero",
          "Ocean View");
  private static final List<String> DIRECTIONS =
      List.of("N", "S", "E", "W", "North", "South", "East", "West", "N.", "E.", "NW", "Northeast");

  private String english() {
    String name = englishName();
    if (chance(.22)) {
      name = pick(DIRECTIONS) + " " + name;
    }
    String type = chance(.96) ? " " + pick(ENGLISH_TYPES) : "";
    if (chance(.04)) {
      type += " " + pick(DIRECTIONS);
    }
    return unit(englishHouse() + " " + name + type);
  }

  private String englishName() {
    return switch (random.nextInt(12)) {
      case 0 -> 1 + random.nextInt(90) + pick(List.of("st", "nd", "rd", "th", "th", "th"));
      case 1, 2, 3 -> pick(ENGLISH_NAMES);
      case 4 -> values.city("en");
      case 5 ->
          pick(List.of("Mount ", "San ", "El ", "Old ", "Port ", "Via ", "Los "))
              + values.last("en");
      case 6 -> values.last("en") + " " + pick(List.of("Creek", "Hill", "Ranch", "Valley", "Park"));
      case 7 -> values.country("en");
      case 8 -> pick(List.of("A", "B", "C", "D"));
      default -> values.last("en");
    };
  }

  private String englishHouse() {
    return switch (random.nextInt(12)) {
      case 0 -> values.digits(2) + "-" + values.digits(2);
      case 1 -> (1 + random.nextInt(99)) + pick(List.of("a", "B", "/2", " 1/2"));
      case 2, 3, 4 -> "" + house();
      default -> "" + (100 + random.nextInt(random.nextInt(5) == 0 ? 29000 : 5900));
    };
  }

  private String unit(String street) {
    return switch (random.nextInt(26)) {
      case 0 -> street + ", Apt " + house() + (chance(.5) ? "" : "B");
      case 1 -> "Flat " + (1 + random.nextInt(40)) + ", " + street;
      case 2 -> street + " #" + house();
      case 3 -> street + " Suite " + house();
      case 4 -> street + ", Unit " + (1 + random.nextInt(30));
      case 5 -> street + " # " + values.letters(1) + (1 + random.nextInt(9));
      case 6 -> street + ", #" + house() + values.letters(1);
      case 7 -> street + " " + values.letters(1) + values.digits(3);
      case 8 -> street + " " + values.letters(1);
      case 9 -> street + " STE " + values.digits(3);
      default -> street;
    };
  }

  private String german() {
    String name =
        switch (random.nextInt(7)) {
          case 0 -> pick(lists.streets);
          case 1 -> values.city("de") + "er Str.";
          case 2 ->
              pick(
                  List.of(
                      "Am Markt",
                      "Im Winkel",
                      "An der Kirche",
                      "Auf der Heide",
                      "Unter den Linden",
                      "Zum Bahnhof"));
          case 3 -> values.last("de") + "weg";
          case 4 -> values.last("de") + "-Straße";
          default ->
              pick(
                      List.of(
                          "Haupt",
                          "Schul",
                          "Garten",
                          "Bahnhof",
                          "Berg",
                          "Linden",
                          "Kirch",
                          "Wald",
                          values.last("de"),
                          values.last("de")))
                  + pick(
                      List.of(
                          "straße", "straße", "str.", "strasse", "weg", "gasse", "allee", "platz"));
        };
    return name + " " + house() + pick(List.of("", "", "", "a", " b", "-" + house(), "/2"));
  }

  private String french() {
    String type =
        pick(
            List.of(
                "rue",
                "rue",
                "rue",
                "avenue",
                "boulevard",
                "place",
                "chemin",
                "allée",
                "impasse",
                "quai",
                "bd",
                "av."));
    String name =
        pick(
            List.of(
                "de la République",
                "Victor Hugo",
                "des Lilas",
                "du Moulin",
                "de la Gare",
                "Pasteur",
                "du Général " + values.last("fr"),
                values.person("fr"),
                values.person("fr"),
                values.last("fr"),
                "de " + values.city("fr"),
                "des " + values.last("fr")));
    if (chance(.2)) {
      type = InventedValues.capitalised(type);
    }
    return house()
        + pick(List.of("", "", "", " bis", " ter"))
        + pick(List.of(" ", " ", ", "))
        + type
        + " "
        + name;
  }

  private String spanish() {
    String type =
        pick(
            List.of(
                "Calle", "Calle", "calle", "C/", "Avenida", "Avda.", "Plaza", "Paseo", "Camino",
                "Ronda"));
    String name =
        pick(
            List.of(
                "Mayor",
                "de la Constitución",
                "del Sol",
                "Real",
                values.person("es"),
                values.last("es"),
                values.last("es"),
                "de " + values.city("es"),
                "San " + values.first("es")));
    return type
        + " "
        + name
        + pick(List.of(" ", ", ", " nº ", ", nº "))
        + house()
        + pick(List.of("", "", "", ", 3º B", ", 2ºA", ", piso 4", ", bajo", " 1º izq"));
  }

  private String italian() {
    String type =
        pick(List.of("Via", "Via", "via", "Viale", "Piazza", "Corso", "Largo", "Vicolo", "Strada"));
    String name =
        pick(
            List.of(
                "Roma",
                "Garibaldi",
                "dei Mille",
                "della Libertà",
                "XX Settembre",
                values.person("it"),
                values.person("it"),
                values.last("it"),
                "San " + values.first("it"),
                values.city("it")));
    return type
        + " "
        + name
        + pick(List.of(" ", ", ", ", n. "))
        + house()
        + pick(List.of("", "", "", "/A", "/3", " int. 4", ", scala B"));
  }

  private String dutch() {
    String name =
        pick(
                List.of(
                    "Dorps",
                    "Kerk",
                    "Molen",
                    "School",
                    "Beuken",
                    "Eiken",
                    "Wilhelmina",
                    "Juliana",
                    values.last("nl"),
                    values.last("nl"),
                    values.last("nl")))
            + pick(
                List.of(
                    "straat", "straat", "laan", "weg", "plein", "kade", "gracht", "hof", "dreef"));
    if (chance(.2)) {
      name =
          pick(List.of("Burgemeester ", "Van ", "Prins ", "Oude ", "Nieuwe "))
              + values.last("nl")
              + pick(List.of("straat", "laan", "weg"));
    }
    return name + " " + house() + pick(List.of("", "", "", "a", "-2", " hs", " bis"));
  }

  private String portuguese() {
    String type =
        pick(
            List.of(
                "Rua",
                "Rua",
                "rua",
                "R.",
                "Avenida",
                "Av.",
                "Travessa",
                "Praça",
                "Alameda",
                "Estrada"));
    String name =
        pick(
            List.of(
                "das Flores",
                "da Liberdade",
                "do Comércio",
                "de " + values.city("pt"),
                values.person("pt"),
                values.person("pt"),
                values.last("pt"),
                "Dom " + values.first("pt"),
                "São " + values.first("pt"),
                "1 de Dezembro"));
    return type
        + " "
        + name
        + pick(List.of(" ", ", ", ", nº ", " nº "))
        + house()
        + pick(List.of("", "", "", ", apto " + house(), ", 2º Dto", ", 3º esq", " - bloco B"));
  }

  String postcode(String language) {
    return switch (language) {
      case "nl" -> values.digits(4) + (chance(.6) ? " " : "") + values.letters(2);
      case "pt" ->
          chance(.6)
              ? values.digits(4) + "-" + values.digits(3)
              : values.digits(5) + "-" + values.digits(3);
      case "en" ->
          chance(.6)
              ? values.digits(5)
              : values.letters(1 + random.nextInt(2))
                  + (1 + random.nextInt(30))
                  + " "
                  + values.digits(1)
                  + values.letters(2);
      default -> values.digits(5);
    };
  }

  private boolean chance(double p) {
    return random.nextDouble() < p;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
