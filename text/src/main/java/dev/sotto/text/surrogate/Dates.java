package dev.sotto.text.surrogate;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Calendar dates, each moved by the conversation's number of days, so that intervals stay; a date
 * of birth moves within its year, so that the age does. Written as the original, with the month's
 * name in its language. Dates without a year are left to tags.
 */
final class Dates implements Generator {
  private static final Pattern FIGURES =
      Pattern.compile("(\\d{1,4})([./-] ?)(\\d{1,2})\\2(\\d{2,4})");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(\\d{1,2})([^\\p{L}\\d]*(?:(?:st|nd|rd|th|er)\\b)?\\W*(?:(?:of|de|di)\\W+)?)(\\p{L}{3,})(\\W+(?:de\\W+|di\\W+)?)(\\d{4})");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(\\p{L}{3,})(\\W+)(\\d{1,2})((?:st|nd|rd|th)?\\W+)(\\d{4})");
  private static final Map<String, List<String>> MONTHS = NameList.read("months.txt");
  private static final int PIVOT = 30;

  private final boolean birth;

  Dates(boolean birth) {
    this.birth = birth;
  }

  @Override
  public Optional<String> make(String value, Draw draw, Setting setting) {
    try {
      Matcher figures = FIGURES.matcher(value);
      if (figures.matches()) {
        return figures(figures, setting);
      }
      Matcher dayFirst = DAY_FIRST.matcher(value);
      if (dayFirst.matches()) {
        return named(dayFirst, 1, 3, 5, setting);
      }
      Matcher monthFirst = MONTH_FIRST.matcher(value);
      return monthFirst.matches() ? named(monthFirst, 3, 1, 5, setting) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<String> figures(Matcher m, Setting setting) {
    String gap = m.group(2);
    if (m.group(1).length() == 4) {
      LocalDate moved = moved(year(m.group(1)), number(m.group(3)), number(m.group(4)), setting);
      String day = padded(moved.getDayOfMonth(), m.group(4));
      return Optional.of(
          year(moved, m.group(1)) + gap + padded(moved.getMonthValue(), m.group(3)) + gap + day);
    }
    if (m.group(1).length() > 2 || m.group(4).length() == 3) {
      return Optional.empty();
    }
    boolean american =
        number(m.group(3)) > 12
            || (number(m.group(1)) <= 12 && setting.language().equals("en") && gap.equals("/"));
    String day = american ? m.group(3) : m.group(1);
    String month = american ? m.group(1) : m.group(3);
    LocalDate moved = moved(year(m.group(4)), number(month), number(day), setting);
    String newDay = padded(moved.getDayOfMonth(), day);
    String newMonth = padded(moved.getMonthValue(), month);
    String both = american ? newMonth + gap + newDay : newDay + gap + newMonth;
    return Optional.of(both + gap + year(moved, m.group(4)));
  }

  private Optional<String> named(Matcher m, int day, int month, int year, Setting setting) {
    for (String key : keys(setting.language())) {
      List<String> names = MONTHS.getOrDefault(key, List.of());
      int at = names.stream().map(Dates::folded).toList().indexOf(folded(m.group(month)));
      if (at < 0) {
        continue;
      }
      LocalDate moved = moved(number(m.group(year)), at + 1, number(m.group(day)), setting);
      StringBuilder out = new StringBuilder();
      for (int group = 1; group <= m.groupCount(); group++) {
        if (group == day) {
          out.append(padded(moved.getDayOfMonth(), m.group(day)));
        } else if (group == month) {
          out.append(cased(m.group(month), names.get(moved.getMonthValue() - 1)));
        } else {
          out.append(
              group == year ? Integer.toString(moved.getYear()) : ordinal(m.group(group), moved));
        }
      }
      return Optional.of(out.toString());
    }
    return Optional.empty();
  }

  /** The lists of month names, the language's own first. */
  private static List<String> keys(String language) {
    return MONTHS.keySet().stream()
        .sorted(
            (a, b) ->
                Boolean.compare(b.startsWith(language), a.startsWith(language)) != 0
                    ? Boolean.compare(b.startsWith(language), a.startsWith(language))
                    : a.compareTo(b))
        .toList();
  }

  private static String ordinal(String gap, LocalDate date) {
    int day = date.getDayOfMonth();
    boolean teen = day > 10 && day < 14;
    String ending =
        teen
            ? "th"
            : List.of("th", "st", "nd", "rd", "th", "th", "th", "th", "th", "th").get(day % 10);
    return gap.replaceFirst("(?:st|nd|rd|th)\\b", ending);
  }

  private LocalDate moved(int year, int month, int day, Setting setting) {
    LocalDate date = LocalDate.of(year, month, day);
    if (!birth) {
      return date.plusDays(setting.days());
    }
    int length = date.lengthOfYear();
    return date.withDayOfYear(Math.floorMod(date.getDayOfYear() - 1 + setting.days(), length) + 1);
  }

  private static int year(String written) {
    int year = number(written);
    return written.length() > 2 ? year : year < PIVOT ? 2000 + year : 1900 + year;
  }

  private static String year(LocalDate date, String like) {
    return like.length() == 2
        ? String.format(Locale.ROOT, "%02d", date.getYear() % 100)
        : Integer.toString(date.getYear());
  }

  private static String padded(int number, String like) {
    return like.length() == 2
        ? String.format(Locale.ROOT, "%02d", number)
        : Integer.toString(number);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static String cased(String like, String name) {
    boolean upper = like.equals(like.toUpperCase(Locale.ROOT));
    boolean lower = like.equals(like.toLowerCase(Locale.ROOT));
    String plain = lower ? name.toLowerCase(Locale.ROOT) : name;
    return upper ? name.toUpperCase(Locale.ROOT) : plain;
  }

  private static String folded(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
