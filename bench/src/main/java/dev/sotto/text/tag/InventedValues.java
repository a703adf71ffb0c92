package dev.sotto.text.tag;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Invents names, addresses and numbers in the forms of a language, from the name lists. */
final class InventedValues {
  private static final String CONSONANTS = "bcdfghklmnprstvz";
  private static final String VOWELS = "aeiou";

  private static final Map<String, List<String>> WORDS = new ConcurrentHashMap<>();

  private final NameLists lists;
  private final Random random;
  private final InventedAddresses addresses;

  InventedValues(NameLists lists, Random random) {
    this.lists = lists;
    this.random = random;
    this.addresses = new InventedAddresses(this, lists, random);
  }

  String first(String language) {
    String name = pick(firstList(language));
    if (chance(.08)) {
      return chance(.6) ? variant(name) : invented();
    }
    if (chance(.03)) {
      return name + (chance(.5) ? "-" : " ") + pick(firstList(language));
    }
    return name;
  }

  private List<String> firstList(String language) {
    double r = random.nextDouble();
    if (language.equals("en")) {
      String list =
          r < .3
              ? "us-female"
              : r < .6 ? "us-male" : r < .75 ? "en" : r < .85 ? "us-more" : "world";
      return list(lists.first.get(r < .97 ? list : any()));
    }
    return list(lists.first.get(r < .68 ? language : r < .82 ? "world" : any()));
  }

  private List<String> lastList(String language) {
    double r = random.nextDouble();
    if (language.equals("en")) {
      return list(lists.last.get(r < .65 ? "us" : r < .85 ? "en" : r < .95 ? "world" : any()));
    }
    return list(lists.last.get(r < .72 ? language : r < .84 ? "world" : any()));
  }

  private static List<String> list(@Nullable List<String> list) {
    return list == null ? List.of("Kim") : list;
  }

  private String any() {
    return pick(NameLists.LANGUAGES);
  }

  String last(String language) {
    String name = pick(lastList(language));
    if (chance(.14)) {
      name = chance(.4) ? variant(name) : invented();
    }
    if (chance(.04)) {
      name += "-" + pick(lastList(language));
    }
    String particle = particle(language);
    return particle.isEmpty() ? name : particle + " " + name;
  }

  private String particle(String language) {
    if (!chance(language.equals("nl") ? .2 : .06)) {
      return "";
    }
    return switch (language) {
      case "de" -> pick(List.of("von", "von der", "zu"));
      case "nl" -> pick(List.of("van", "de", "van der", "van den", "van de", "ten", "ter"));
      case "fr" -> pick(List.of("de", "du", "de la", "le"));
      case "it" -> pick(List.of("De", "Di", "Del", "Della", "La", "Lo"));
      case "pt" -> pick(List.of("da", "de", "dos", "do", "das"));
      case "es" -> pick(List.of("de", "de la", "del"));
      default -> pick(List.of("Mc", "St.", "van", "De", "El"));
    };
  }

  String person(String language) {
    String first = first(language);
    if (chance(.07)) {
      first += " " + first(language);
    }
    if (chance(language.equals("en") ? .07 : .02)) {
      first += " " + (char) ('A' + random.nextInt(26)) + (chance(.7) ? "." : "");
    }
    String last = last(language);
    if ((language.equals("es") || language.equals("pt")) && chance(.5)) {
      last += " " + last(language);
    }
    if (chance(.03)) {
      return last + (chance(.6) ? ", " : " ") + first + (chance(.3) ? " " + letters(1) : "");
    }
    return chance(.03) ? first.charAt(0) + ". " + last : first + " " + last;
  }

  /** A name with one letter changed, doubled or left out. */
  String variant(String name) {
    if (name.length() < 4) {
      return name;
    }
    int at = 1 + random.nextInt(name.length() - 2);
    char c = name.charAt(at);
    return switch (random.nextInt(3)) {
      case 0 -> name.substring(0, at) + c + name.substring(at);
      case 1 -> name.substring(0, at) + name.substring(at + 1);
      default -> name.substring(0, at) + letter(VOWELS) + name.substring(at + 1);
    };
  }

  String invented() {
    StringBuilder s = new StringBuilder();
    int syllables = 2 + random.nextInt(2);
    for (int i = 0; i < syllables; i++) {
      s.append(letter(CONSONANTS)).append(letter(VOWELS));
      if (chance(.4)) {
        s.append(letter("nrslmt"));
      }
    }
    if (chance(.6)) {
      s.append(
          pick(
              List.of(
                  "ović", "ski", "ska", "enko", "sson", "nen", "escu", "oğlu", "yan", "idis", "ov",
                  "ova", "ková", "czyk", "ev", "dóttir", "adze", "opoulos", "wala", "singh",
                  "quist", "berg", "mann", "elli", "etti", "aux", "ot", "ard", "inho", "eiro",
                  "uez", "arte", "stra", "sma", "inga", "by", "ford", "worth", "ley", "ton")));
    }
    return capitalised(s.toString());
  }

  private char letter(String of) {
    return of.charAt(random.nextInt(of.length()));
  }

  static String capitalised(String s) {
    return s.substring(0, 1).toUpperCase(Locale.ROOT) + s.substring(1);
  }

  String city(String language) {
    List<String> own = list(lists.cities.get(language));
    double r = random.nextDouble();
    if (chance(.07)) {
      return pick(words("places.txt", language)).replace('_', ' ') + " " + pick(own);
    }
    if (r < .75) {
      return pick(own);
    }
    int top = r < .9 ? 3000 : lists.places.size();
    return lists.places.get(random.nextInt(Math.min(top, lists.places.size())));
  }

  String country(String language) {
    return pick(lists.countries.getOrDefault(language, List.of("Europa")));
  }

  String street(String language) {
    return addresses.street(language);
  }

  String postcode(String language) {
    return addresses.postcode(language);
  }

  String organisation(String language) {
    String core =
        switch (random.nextInt(5)) {
          case 0 -> last(language) + " & " + last(language);
          case 1 -> letters(3 + random.nextInt(2));
          case 2 -> invented();
          case 3 -> city(language);
          default -> last(language);
        };
    String form =
        switch (language) {
          case "de" ->
              pick(
                  List.of(
                      " GmbH", " AG", " KG", " SE", " e.V.", " Versicherung", "-Werke", " Bank"));
          case "fr" ->
              pick(List.of(" SA", " SARL", " SAS", " Assurances", " et Fils", " Industries"));
          case "es" -> pick(List.of(" S.L.", " S.A.", " Seguros", " e Hijos", " Grupo"));
          case "it" ->
              pick(List.of(" S.p.A.", " S.r.l.", " Assicurazioni", " e Figli", " Costruzioni"));
          case "nl" -> pick(List.of(" B.V.", " NV", " Verzekeringen", " en Zonen", " Groep"));
          case "pt" -> pick(List.of(" Lda.", " S.A.", " Ltda", " Seguros", " e Filhos"));
          default ->
              pick(
                  List.of(
                      " Inc.",
                      " Ltd",
                      " LLC",
                      " Corp",
                      " Group",
                      " Bank",
                      " & Sons",
                      " University"));
        };
    if (chance(.45)) {
      return pick(NameLists.resource("organisations.txt"));
    }
    return chance(.25) ? head(language) + city(language) : core + form;
  }

  private String head(String language) {
    return switch (language) {
      case "de" -> pick(List.of("FC ", "Universität ", "Stadtwerke ", "SV ", "Landgericht "));
      case "fr" -> pick(List.of("Université de ", "FC ", "Olympique de ", "Mairie de "));
      case "es" ->
          pick(List.of("Universidad de ", "Real ", "Ayuntamiento de ", "CF ", "Club Deportivo "));
      case "it" ->
          pick(List.of("Università di ", "Comune di ", "Banca di ", "AC ", "Polisportiva "));
      case "nl" -> pick(List.of("Universiteit ", "FC ", "Gemeente ", "VV "));
      case "pt" ->
          pick(List.of("Universidade de ", "Câmara Municipal de ", "Sporting de ", "Clube de "));
      default -> pick(List.of("University of ", "Bank of ", "City of ", "FC "));
    };
  }

  String order() {
    return switch (random.nextInt(7)) {
      case 0 -> "#" + digits(5 + random.nextInt(4));
      case 1 -> digits(3) + "-" + digits(7) + "-" + digits(7);
      case 2 -> letters(2 + random.nextInt(2)) + digits(5 + random.nextInt(4));
      case 3 -> letters(1) + "-" + digits(6);
      case 4 -> "#" + letters(1) + digits(7);
      case 5 -> mixed(6);
      default -> digits(6 + random.nextInt(5));
    };
  }

  String account() {
    return switch (random.nextInt(5)) {
      case 0 -> letters(2) + "-" + digits(6);
      case 1 -> letters(1 + random.nextInt(3)) + digits(7);
      case 2 -> digits(3) + " " + digits(3) + " " + digits(3);
      default -> digits(6 + random.nextInt(7));
    };
  }

  String nationalId(String language) {
    return switch (language) {
      case "es" -> digits(8) + letters(1);
      case "it" ->
          letters(6) + digits(2) + letters(1) + digits(2) + letters(1) + digits(3) + letters(1);
      case "pt" -> digits(3) + "." + digits(3) + "." + digits(3) + "-" + digits(2);
      default -> chance(.6) ? digits(4) : digits(3) + "-" + digits(2) + "-" + digits(4);
    };
  }

  String pin() {
    return chance(.6)
        ? digits(4)
        : chance(.5) ? letters(2) + digits(6) : digits(3) + " " + letters(3);
  }

  String user(String language) {
    String first = ascii(pick(firstList(language)));
    String last = ascii(pick(lastList(language)));
    return switch (random.nextInt(4)) {
      case 0 -> first + "_" + last + "_" + digits(4);
      case 1 -> first + "." + last;
      case 2 -> first + digits(2);
      default -> first.charAt(0) + last + digits(random.nextInt(3));
    };
  }

  String email(String language) {
    return ascii(pick(firstList(language)))
        + "."
        + ascii(pick(lastList(language)))
        + "@example.com";
  }

  private static String ascii(String s) {
    StringBuilder b = new StringBuilder();
    for (int i = 0; i < s.length(); i++) {
      char c = Folding.fold(s.charAt(i));
      if (c >= 'a' && c <= 'z') {
        b.append(c);
      }
    }
    return b.isEmpty() ? "kim" : b.toString();
  }

  String phone() {
    return switch (random.nextInt(5)) {
      case 0 -> "+" + (30 + random.nextInt(20)) + " " + digits(3) + " " + digits(7);
      case 1 -> "(" + digits(3) + ") " + digits(3) + "-" + digits(4);
      case 2 -> digits(3) + "-" + digits(3) + "-" + digits(4);
      case 3 -> "0" + digits(3) + "/" + digits(6);
      default -> "0" + digits(9);
    };
  }

  String card() {
    return digits(4) + " " + digits(4) + " " + digits(4) + " " + digits(4);
  }

  String date(String language) {
    int day = 1 + random.nextInt(28);
    int month = 1 + random.nextInt(12);
    int year = 1940 + random.nextInt(86);
    return switch (random.nextInt(4)) {
      case 0 -> day + "/" + month + "/" + year;
      case 1 -> day + "." + month + "." + year;
      case 2 -> year + "-" + two(month) + "-" + two(day);
      default ->
          language.equals("en")
              ? pick(List.of("May", "June", "March", "August", "January", "October"))
                  + " "
                  + day
                  + ", "
                  + year
              : day + ". " + month + ". " + year;
    };
  }

  private static String two(int n) {
    return n < 10 ? "0" + n : "" + n;
  }

  String amount() {
    String n = (1 + random.nextInt(900)) + pick(List.of("", ".99", ",50", ".00"));
    return chance(.5)
        ? pick(List.of("$", "€", "£", "€ ")) + n
        : n + pick(List.of(" €", " euros", " EUR", "€"));
  }

  String number() {
    return "" + (2 + random.nextInt(28));
  }

  /** A form of address. */
  String title(String language) {
    return pick(words("titles.txt", language)).replace('_', ' ');
  }

  /** Three capitals: a flight's end, not personal. */
  String airport() {
    return letters(3);
  }

  /** A brand, many of them named after a person. */
  String brand() {
    return pick(NameLists.resource("brands.txt"));
  }

  /** One to three words of shop lists, capitalised as in headings: nobody's name. */
  String heading(String language) {
    List<String> goods = words("goods.txt", language);
    StringBuilder heading = new StringBuilder();
    int words = 1 + random.nextInt(3);
    for (int i = 0; i < words; i++) {
      heading.append(i == 0 ? "" : " ").append(capitalised(pick(goods)));
    }
    return heading.toString();
  }

  /** A frequent word of a language, lower-case. */
  String common(String language) {
    return pick(words("words.txt", language));
  }

  private static List<String> words(String resource, String language) {
    return WORDS.computeIfAbsent(
        resource + " " + language,
        key ->
            NameLists.words(resource).stream()
                .filter(line -> line[0].equals(language))
                .flatMap(line -> Arrays.stream(line).skip(1))
                .toList());
  }

  String product() {
    return pick(
        List.of(
            "iPhone 15",
            "Galaxy S24",
            "MacBook",
            "Dyson V12",
            "Bosch Serie 6",
            "PlayStation 5",
            "Kindle",
            "Levi's 501",
            "Thermomix",
            "Nespresso Vertuo",
            "Canon EOS R50",
            "Miele W1",
            "Philips Airfryer",
            "LG OLED",
            "Roomba",
            "Fritzbox",
            "Xbox",
            "Garmin Fenix",
            "router",
            "Calvin Klein shirt",
            "Tommy Hilfiger jacket",
            "Michael Kors bag",
            "Ralph Lauren polo"));
  }

  String digits(int n) {
    StringBuilder s = new StringBuilder();
    for (int i = 0; i < n; i++) {
      s.append((char) ('0' + random.nextInt(10)));
    }
    return s.toString();
  }

  String letters(int n) {
    StringBuilder s = new StringBuilder();
    for (int i = 0; i < n; i++) {
      s.append((char) ('A' + random.nextInt(26)));
    }
    return s.toString();
  }

  private String mixed(int n) {
    StringBuilder s = new StringBuilder();
    for (int i = 0; i < n; i++) {
      s.append(chance(.5) ? letters(1) : digits(1));
    }
    return s.toString();
  }

  private boolean chance(double p) {
    return random.nextDouble() < p;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
