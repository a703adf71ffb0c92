package dev.sotto.server.profile;

import java.time.Period;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How bands are said in seven languages: {@code under 2 years}, {@code 2–5 years}. */
enum BandWords {
  EN("under", "or more", "year", "years", "years", "month", "months", "months"),
  DE("unter", "oder mehr", "Jahr", "Jahre", "Jahren", "Monat", "Monate", "Monaten"),
  FR("moins de", "ou plus", "an", "ans", "ans", "mois", "mois", "mois"),
  ES("menos de", "o más", "año", "años", "años", "mes", "meses", "meses"),
  IT("meno di", "o più", "anno", "anni", "anni", "mese", "mesi", "mesi"),
  NL("minder dan", "of meer", "jaar", "jaar", "jaar", "maand", "maanden", "maanden"),
  PT("menos de", "ou mais", "ano", "anos", "anos", "mês", "meses", "meses");

  private static final int MONTHS = 12;

  private final String under;
  private final String orMore;
  private final Unit years;
  private final Unit months;

  /** A unit of time: one of it, several of it, several behind "under". */
  private record Unit(String one, String several, String underSeveral) {}

  BandWords(
      String under,
      String orMore,
      String year,
      String years,
      String underYears,
      String month,
      String months,
      String underMonths) {
    this.under = under;
    this.orMore = orMore;
    this.years = new Unit(year, years, underYears);
    this.months = new Unit(month, months, underMonths);
  }

  /** The words of {@code language} (ISO 639-1, perhaps with a region), else English. */
  static BandWords of(@Nullable String language) {
    String code = language == null ? "" : language.split("-", 2)[0].toUpperCase(Locale.ROOT);
    for (BandWords words : values()) {
      if (words.name().equals(code)) {
        return words;
      }
    }
    return EN;
  }

  String under(String limit) {
    return under + " " + limit;
  }

  String under(Period limit) {
    Unit unit = unit(limit);
    return under(count(limit) + " " + (count(limit) == 1 ? unit.one() : unit.underSeveral()));
  }

  String orMore(String limit) {
    return limit + " " + orMore;
  }

  String orMore(Period limit) {
    return orMore(said(limit));
  }

  String between(Period from, Period to) {
    return unit(from).equals(unit(to))
        ? count(from) + "–" + said(to)
        : said(from) + " – " + said(to);
  }

  private String said(Period limit) {
    Unit unit = unit(limit);
    return count(limit) + " " + (count(limit) == 1 ? unit.one() : unit.several());
  }

  private Unit unit(Period limit) {
    return limit.toTotalMonths() % MONTHS == 0 ? years : months;
  }

  private static long count(Period limit) {
    long total = limit.toTotalMonths();
    return total % MONTHS == 0 ? total / MONTHS : total;
  }
}
