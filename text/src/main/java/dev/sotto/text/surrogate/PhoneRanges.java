package dev.sotto.text.surrogate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * National numbers that nobody can have: an x is any digit. Kept for films and books by
 *
 * <ul>
 *   <li>GB: Ofcom, "Telephone numbers for use in TV and radio drama programmes";
 *   <li>US, CA: 555-0100 to 0199 in every area code (ATIS-0300115, 555 NXX assignment guidelines);
 *   <li>DE: Bundesnetzagentur, Mitteilung 148/2021 (Amtsblatt 7/2021), "Drama Numbers";
 *   <li>FR: Arcep, décision 2018-0881, numbers for audiovisual works;
 *   <li>AU: ACMA, "Phone numbers for use in TV shows, films and creative works";
 *   <li>IE: ComReg, National Numbering Conventions, 020 91x;
 *   <li>SE: Post- och telestyrelsen, numbers for books and films.
 * </ul>
 *
 * Spain, Italy, the Netherlands, Portugal, Brazil, Belgium, Austria and Switzerland keep none:
 * there the prefix is one that the country's numbering plan has not opened. A test holds those
 * against libphonenumber.
 */
final class PhoneRanges {
  /** A range of mobile numbers, or of others. */
  private record Range(String form, boolean mobile) {}

  private static final Map<String, List<Range>> RANGES =
      Map.ofEntries(
          Map.entry("US", fixed("Nxx55501xx")),
          Map.entry("CA", fixed("Nxx55501xx")),
          Map.entry(
              "GB",
              and(
                  mobile("7700900xxx"),
                  fixed(
                      "2079460xxx",
                      "1134960xxx",
                      "1144960xxx",
                      "1154960xxx",
                      "1164960xxx",
                      "1174960xxx",
                      "1184960xxx",
                      "1214960xxx",
                      "1314960xxx",
                      "1414960xxx",
                      "1514960xxx",
                      "1614960xxx",
                      "1914980xxx",
                      "2896496xxx",
                      "2920180xxx",
                      "1632960xxx"))),
          Map.entry(
              "DE",
              and(
                  mobile("17139200xx", "176040690xx"),
                  fixed("3023125xxx", "6990009xxx", "4066969xxx", "2214710xxx", "8999998xxx"))),
          Map.entry(
              "FR",
              and(
                  mobile("63998xxxx"),
                  fixed("19900xxxx", "26191xxxx", "35301xxxx", "46571xxxx", "53649xxxx"))),
          Map.entry(
              "AU",
              and(
                  mobile("491570110", "491570156", "491570157", "491570158", "491570159"),
                  fixed("25550xxxx", "35550xxxx", "75550xxxx", "85550xxxx", "27010xxxx"))),
          Map.entry("IE", fixed("2091xxxxx")),
          Map.entry("SE", mobile("7017406xx")),
          Map.entry("ES", and(mobile("790xxxxxx"), fixed("929xxxxxx"))),
          Map.entry("IT", and(mobile("30xxxxxxxx"), fixed("0130xxxxxx", "0130xxxxx"))),
          Map.entry("NL", and(mobile("69xxxxxxx"), fixed("12xxxxxxx"))),
          Map.entry("PT", and(mobile("98xxxxxxx"), fixed("20xxxxxxx"))),
          Map.entry("BR", and(mobile("209xxxxxxxx"), fixed("203xxxxxxx"))),
          Map.entry("BE", and(mobile("44xxxxxxx"), fixed("20xxxxxx"))),
          Map.entry("AT", and(mobile("640xxxxxxx"), fixed("10xxxxxxx"))),
          Map.entry("CH", and(mobile("70xxxxxxx"), fixed("23xxxxxxx"))));

  private PhoneRanges() {}

  /** Countries whose ranges are not reserved but merely not opened. */
  static final List<String> NOT_OPENED = List.of("ES", "IT", "NL", "PT", "BR", "BE", "AT", "CH");

  /** Whether the region has ranges of its own. */
  static boolean has(String region) {
    return RANGES.containsKey(region);
  }

  /** A number for one of the region, as long as {@code national} if possible; else empty. */
  static String draw(String region, String national, boolean mobile, Draw draw) {
    List<Range> ranges = RANGES.getOrDefault(region, List.of());
    List<Range> fitting = ranges.stream().filter(r -> r.mobile == mobile).toList();
    List<Range> from = fitting.isEmpty() ? ranges : fitting;
    List<Range> asLong = from.stream().filter(r -> r.form.length() == national.length()).toList();
    List<Range> longer = from.stream().filter(r -> r.form.length() > national.length()).toList();
    List<Range> best = asLong.isEmpty() ? longer.isEmpty() ? from : longer : asLong;
    return best.isEmpty() ? "" : filled(draw.of(best).form, draw);
  }

  private static String filled(String form, Draw draw) {
    StringBuilder number = new StringBuilder();
    for (char c : form.toCharArray()) {
      number.append(c == 'x' ? draw.digit() : c == 'N' ? (char) ('2' + draw.below(8)) : c);
    }
    return number.toString();
  }

  private static List<Range> fixed(String... forms) {
    return List.of(forms).stream().map(f -> new Range(f, false)).toList();
  }

  private static List<Range> mobile(String... forms) {
    return List.of(forms).stream().map(f -> new Range(f, true)).toList();
  }

  private static List<Range> and(List<Range> some, List<Range> more) {
    List<Range> all = new ArrayList<>(some);
    all.addAll(more);
    return List.copyOf(all);
  }
}
