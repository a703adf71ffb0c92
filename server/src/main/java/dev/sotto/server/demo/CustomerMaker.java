package dev.sotto.server.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes customers of one language from its word lists.
 *
 * <p>Telephone numbers: ranges for drama in Britain (Ofcom: 0113, 0131, 0161 496 0xxx, 020 7946
 * 0xxx, 07700 900xxx), North America (555-01xx), Germany (Bundesnetzagentur: 030 23125, 040 66969,
 * 0221 4710, 089 99998, 069 90009, 0171 39200) and France (ARCEP: 01 99 00, 02 61 91, 03 53 01, 04
 * 65 71, 05 36 49, 06 39 98). The Netherlands and Italy have none: there the subscriber's part
 * begins with 0, which neither country gives out. Spain and Portugal have none either: 8x0 000 and
 * xx0 000 are of the right shape, not known to be reserved.
 */
final class CustomerMaker {
  private static final List<String> DOMAINS =
      List.of(
          "example.com",
          "example.org",
          "example.net",
          "mail.example.com",
          "post.example.org",
          "home.example.net");
  private static final List<String> PLANS = List.of("basic", "basic", "silver", "gold");

  private final String language;
  private final Words words;
  private final Random random;
  private final Set<String> names = new HashSet<>();
  private final Set<String> emails = new HashSet<>();
  private int made;

  CustomerMaker(String language, Random random) {
    this.language = language;
    this.random = random;
    this.words = Words.load(language);
  }

  /** A language's word lists; {@code {…}} in them is filled by {@link #fill}. */
  record Words(
      List<String> women,
      List<String> men,
      List<String> families,
      String woman,
      String man,
      List<Region> regions,
      List<List<Shop.Message>> conversations) {
    static Words load(String language) {
      try (var in = Words.class.getResourceAsStream("shop/" + language + ".json")) {
        return JsonMapper.shared()
            .readValue(Objects.requireNonNull(in, language).readAllBytes(), Words.class);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** A country: how it writes an address, and its places. */
  record Region(String country, String address, List<String> streets, List<Place> places) {}

  /** A town with its postcodes and its telephone range, in national and international format. */
  record Place(String city, String postcode, List<String> phones) {}

  Customer make(int index, List<Shop.Choice> choices) {
    made++;
    boolean woman = made % 2 == 0;
    Map<String, String> facts = new HashMap<>();
    nameFacts(facts, woman);
    placeFacts(facts);
    facts.put("email", email(fact(facts, "given"), fact(facts, "family")));
    String digits = "%06d".formatted(204_813 + index * 1_237 % 700_000);
    facts.put("order", "FL-" + digits);
    facts.put("orderSpaced", "FL " + digits.substring(0, 3) + " " + digits.substring(3));
    facts.put("account", "K%07d".formatted(4_100_255 + index * 3_571));
    return new Customer(
        "C-%05d".formatted(10_001 + index),
        language,
        fact(facts, "name"),
        fact(facts, "email"),
        fact(facts, "phone"),
        fact(facts, "address"),
        fact(facts, "order"),
        fact(facts, "account"),
        pick(PLANS),
        choices,
        conversations(facts));
  }

  private void nameFacts(Map<String, String> facts, boolean woman) {
    do {
      String given = pick(woman ? words.women() : words.men());
      String family = pick(words.families());
      facts.put("given", given);
      facts.put("family", family);
      facts.put("name", given + " " + family);
    } while (!names.add(fact(facts, "name")));
    facts.put("title", fill(woman ? words.woman() : words.man(), facts));
  }

  private void placeFacts(Map<String, String> facts) {
    var region = words.regions().get(made % words.regions().size());
    var place = region.places().get(made / words.regions().size() % region.places().size());
    String number = digits(random.nextInt(10), made % 100);
    facts.put("phone", phone(place.phones().get(0), number));
    facts.put("phoneInternational", phone(place.phones().get(1), number));
    facts.put("house", Integer.toString(1 + random.nextInt(128)));
    facts.put("street", pick(region.streets()));
    facts.put("city", place.city());
    facts.put("postcode", place.postcode());
    facts.put("address", digitsAtRandom(fill(region.address(), facts)));
  }

  private static String digits(int hundreds, int rest) {
    return "%d%02d".formatted(hundreds, rest);
  }

  /** {@code {n}}: three digits, {@code {nn}}: the last two, {@code {n2}}: four in pairs. */
  private static String phone(String pattern, String number) {
    return pattern
        .replace("{nn}", number.substring(1))
        .replace("{n2}", "4" + number.charAt(0) + " " + number.substring(1))
        .replace("{n}", number);
  }

  private String digitsAtRandom(String text) {
    String filled = text;
    while (filled.contains("{d}")) {
      filled = filled.replaceFirst("\\{d}", Integer.toString(1 + random.nextInt(9)));
    }
    return filled;
  }

  private String email(String given, String family) {
    String local = plain(given) + "." + plain(family);
    int digits = random.nextInt(3) == 0 ? 60 + random.nextInt(40) : 0;
    String email = local + (digits == 0 ? "" : digits) + "@" + pick(DOMAINS);
    while (!emails.add(email)) {
      email = local + random.nextInt(1_000) + "@" + pick(DOMAINS);
    }
    return email;
  }

  /** In a mailbox's letters: {@code Grünwald} is {@code gruenwald}, {@code O'Leary oleary}. */
  private static String plain(String name) {
    String lower =
        name.toLowerCase(Locale.ROOT)
            .replace("ü", "ue")
            .replace("ö", "oe")
            .replace("ä", "ae")
            .replace("ß", "ss");
    return Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("[^a-z-]", "");
  }

  private List<List<Shop.Message>> conversations(Map<String, String> facts) {
    var all = words.conversations();
    var chosen = new ArrayList<List<Shop.Message>>();
    chosen.add(conversation(all.get((made - 1) % all.size()), facts));
    if (made % 2 == 0) {
      chosen.add(conversation(all.get((made + 1) % all.size()), facts));
    }
    return chosen;
  }

  private static List<Shop.Message> conversation(
      List<Shop.Message> template, Map<String, String> facts) {
    return template.stream()
        .map(message -> new Shop.Message(message.role(), fill(message.content(), facts)))
        .toList();
  }

  private static String fill(String template, Map<String, String> facts) {
    String filled = template;
    for (var entry : facts.entrySet()) {
      filled = filled.replace("{" + entry.getKey() + "}", entry.getValue());
    }
    return filled;
  }

  private static String fact(Map<String, String> facts, String name) {
    return Objects.requireNonNull(facts.get(name), name);
  }

  private String pick(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
