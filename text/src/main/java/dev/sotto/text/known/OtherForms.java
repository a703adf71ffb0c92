package dev.sotto.text.known;

import dev.sotto.text.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * Whatever else identifies the subject: user names, plates, and dates of birth in the usual
 * formats.
 */
final class OtherForms {
  private static final String[] LANGUAGES = {"en", "de", "fr", "es", "it", "nl", "pt"};

  private OtherForms() {}

  static void add(Sequences sequences, Compacts compacts, String other) {
    LocalDate date = date(other);
    if (date != null) {
      addDate(sequences, compacts, date);
      return;
    }
    String compact = Compacts.compact(other);
    boolean coded = compact.chars().anyMatch(Character::isDigit);
    if (coded && compact.length() >= 4) {
      compacts.add(compact, Kind.OTHER_ID, "known/other");
    } else if (compact.length() >= 3) {
      sequences.add(other, Kind.OTHER_ID, "known/other", false, false);
    }
  }

  private static @org.jspecify.annotations.Nullable LocalDate date(String other) {
    String[] parts = other.strip().split("[./-]");
    if (parts.length != 3 || !other.strip().matches("\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4}")) {
      return null;
    }
    int a = Integer.parseInt(parts[0]);
    int b = Integer.parseInt(parts[1]);
    int c = Integer.parseInt(parts[2]);
    try {
      if (parts[0].length() == 4) {
        return LocalDate.of(a, b, c);
      }
      return parts[2].length() == 4
          ? (b <= 12 ? LocalDate.of(c, b, a) : LocalDate.of(c, a, b))
          : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static void addDate(Sequences sequences, Compacts compacts, LocalDate date) {
    int d = date.getDayOfMonth();
    int m = date.getMonthValue();
    int y = date.getYear();
    for (String pattern :
        new String[] {
          "%1$02d%2$02d%3$d",
          "%2$02d%1$02d%3$d",
          "%3$d%2$02d%1$02d",
          "%1$d%2$d%3$d",
          "%2$d%1$d%3$d",
          "%1$02d%2$02d%4$02d",
          "%2$02d%1$02d%4$02d"
        }) {
      compacts.add(pattern.formatted(d, m, y, y % 100), Kind.DATE_OF_BIRTH, "known/other/date");
    }
    for (String language : LANGUAGES) {
      for (TextStyle style : new TextStyle[] {TextStyle.FULL, TextStyle.SHORT}) {
        String month = date.getMonth().getDisplayName(style, Locale.forLanguageTag(language));
        sequences.add(
            d + " " + month + " " + y, Kind.DATE_OF_BIRTH, "known/other/date", false, false);
        sequences.add(
            d + " de " + month + " de " + y, Kind.DATE_OF_BIRTH, "known/other/date", false, false);
        sequences.add(
            month + " " + d + " " + y, Kind.DATE_OF_BIRTH, "known/other/date", false, false);
        sequences.add(
            month + " " + d + "th " + y, Kind.DATE_OF_BIRTH, "known/other/date", false, false);
      }
    }
  }
}
