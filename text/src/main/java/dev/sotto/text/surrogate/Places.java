package dev.sotto.text.surrogate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Towns that are invented, postcodes that no country has given out, and points on the globe. */
final class Places {
  private static final Pattern DECIMALS = Pattern.compile("(-?\\d{1,3}[.,])(\\d{2,})");

  private Places() {}

  /** An invented town of the language. */
  static Optional<String> town(String value, Draw draw, Setting setting) {
    return Optional.of(Written.inCaseOf(value, Streets.of(setting.language()).town(draw)));
  }

  /**
   * A postcode of the same form that is not given out: five digits from 00 (Germany's and the USA's
   * begin above), in French from 96, Spanish 53, Italian 99 (no département, no province); four
   * from 0 (Austria's, Belgium's, the Netherlands', Portugal's and Switzerland's begin at 1000);
   * with letters from Q (no British area, no Canadian district).
   */
  static Optional<String> postcode(String value, Draw draw, Setting setting) {
    String digits = Written.digits(value);
    if (digits.length() < 2 || value.length() > 12) {
      return Optional.empty();
    }
    if (Written.letter(value.charAt(0))) {
      char first = Character.isLowerCase(value.charAt(0)) ? 'q' : 'Q';
      return Optional.of(first + Written.redrawn(value.substring(1), draw));
    }
    if (digits.length() < 4) {
      return Optional.empty();
    }
    String area =
        switch (setting.language()) {
          case "fr" -> digits.length() == 5 ? "96" : "0";
          case "es" -> digits.length() == 5 ? "53" : "0";
          case "it" -> digits.length() == 5 ? "99" : "0";
          case "pt" -> digits.length() == 8 ? "00" : "0";
          default -> digits.length() == 4 ? "0" : "00";
        };
    String other =
        Written.withLastDigits(value, area + draw.digits(digits.length() - area.length()));
    StringBuilder out = new StringBuilder(other);
    for (int i = 0; i < other.length(); i++) {
      char c = other.charAt(i);
      out.setCharAt(i, Written.letter(c) ? draw.letter(c) : c);
    }
    return Optional.of(out.toString());
  }

  /** A point some ten kilometres off: the digits behind the first decimal are others. */
  static Optional<String> coordinates(String value, Draw draw, Setting setting) {
    Matcher matcher = DECIMALS.matcher(value);
    StringBuilder out = new StringBuilder();
    boolean found = false;
    while (matcher.find()) {
      found = true;
      matcher.appendReplacement(out, matcher.group(1) + draw.digits(matcher.group(2).length()));
    }
    matcher.appendTail(out);
    return found ? Optional.of(out.toString()) : Optional.empty();
  }
}
