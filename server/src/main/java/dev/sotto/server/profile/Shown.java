package dev.sotto.server.profile;

import dev.sotto.server.registry.Showing;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/** What is shown of a value: itself, its band, its month or year. */
final class Shown {
  private static final int DATE = "2024-03-01".length();
  private static final int MONTH = "2024-03".length();
  private static final int YEAR = "2024".length();

  private final BandWords words;
  private final LocalDate today;

  Shown(BandWords words, LocalDate today) {
    this.words = words;
    this.today = today;
  }

  /** What {@code showing} lets out of {@code value}; empty where it is not of that form. */
  Optional<String> of(String value, Showing showing) {
    return switch (showing) {
      case Showing.Whole whole -> Optional.of(value);
      case Showing.Bands bands -> number(value).map(each -> band(each, bands.limits()));
      case Showing.Since since -> date(value).flatMap(each -> since(each, since.limits()));
      case Showing.Date.MONTH -> date(value).map(each -> each.toString().substring(0, MONTH));
      case Showing.Date.YEAR -> date(value).map(each -> each.toString().substring(0, YEAR));
    };
  }

  private String band(BigDecimal value, List<BigDecimal> limits) {
    int band = (int) limits.stream().filter(limit -> limit.compareTo(value) <= 0).count();
    if (band == 0) {
      return words.under(limits.getFirst().toPlainString());
    }
    String from = limits.get(band - 1).toPlainString();
    return band == limits.size()
        ? words.orMore(from)
        : from + "–" + limits.get(band).toPlainString();
  }

  /** Empty for a date to come. */
  private Optional<String> since(LocalDate date, List<Period> limits) {
    if (date.isAfter(today)) {
      return Optional.empty();
    }
    int band = (int) limits.stream().filter(limit -> !date.plus(limit).isAfter(today)).count();
    if (band == 0) {
      return Optional.of(words.under(limits.getFirst()));
    }
    Period from = limits.get(band - 1);
    return Optional.of(
        band == limits.size() ? words.orMore(from) : words.between(from, limits.get(band)));
  }

  private static Optional<BigDecimal> number(String value) {
    try {
      return Optional.of(new BigDecimal(value));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** An ISO 8601 date, or the date of a time. */
  private static Optional<LocalDate> date(String value) {
    try {
      return Optional.of(LocalDate.parse(value.substring(0, Math.min(DATE, value.length()))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
