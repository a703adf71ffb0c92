package dev.sotto.text.surrogate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses of an invented street and town, in the order of the original: house number before or
 * behind the street, postcode before or behind the town, country and federal state as they are.
 */
final class PostalAddresses implements Generator {
  private static final int LONGEST = 200;
  private static final Pattern PARTS = Pattern.compile("\\s*[,;\\n]\\s*");
  private static final Pattern POSTCODE =
      Pattern.compile(
          "\\b(?:\\d{5}(?:-\\d{3,4})?|\\d{4}-\\d{3}|\\d{4}(?:"
              + " ?[A-Za-z]{2}\\b)?|[A-Za-z]{1,2}\\d[A-Za-z\\d]?"
              + " ?\\d[A-Za-z]{2}|[A-Za-z]\\d[A-Za-z] ?\\d[A-Za-z]\\d)\\b");
  private static final Pattern HOUSE = Pattern.compile("\\d{1,5}(?: ?[a-zA-Z]\\b)?");
  private static final Pattern STATE = Pattern.compile("\\b[A-Z]{2}\\b");
  private static final Pattern COUNTRY =
      Pattern.compile(
          "(?i)deutschland|germany|usa|u\\.s\\.a\\.|uk|united (?:kingdom|states)|england|france"
              + "|espa[nñ]a|spain|italia|italy|nederland|netherlands|portugal|brasil|austria"
              + "|[oö]sterreich|schweiz|suisse|svizzera|switzerland|belgi[eëq]|belgique|belgium");
  private static final Pattern UNIT =
      Pattern.compile(
          "(?i)(?:apt|apartment|unit|flat|suite|ste|floor|fl|top|appartement|etage|étage|piso|interno"
              + "|scala|andar|whg|wohnung|#).*");

  @Override
  public Optional<String> make(String value, Draw draw, Setting setting) {
    if (value.length() > LONGEST) {
      return Optional.empty();
    }
    Streets streets = Streets.of(setting.language());
    String town = streets.town(draw);
    StringBuilder out = new StringBuilder();
    Matcher gaps = PARTS.matcher(value);
    int from = 0;
    boolean first = true;
    while (from <= value.length()) {
      boolean found = gaps.find(from) && gaps.end() > gaps.start();
      int to = found ? gaps.start() : value.length();
      String part = value.substring(from, to);
      out.append(
          first ? street(part, streets, town, draw, setting) : rest(part, town, draw, setting));
      if (!found) {
        break;
      }
      out.append(value, gaps.start(), gaps.end());
      from = gaps.end();
      first = false;
    }
    return Optional.of(Written.inCaseOf(value, out.toString()));
  }

  /** The street's part, which may hold postcode and town too. */
  private static String street(
      String part, Streets streets, String town, Draw draw, Setting setting) {
    Matcher postcode = POSTCODE.matcher(part);
    int split = -1;
    while (postcode.find()) {
      split = postcode.start() > 0 ? postcode.start() : split;
    }
    if (split > 0) {
      boolean last = POSTCODE.matcher(part.substring(split)).matches();
      String code = rest(part.substring(split), town, draw, setting);
      String before = street(part.substring(0, split).strip(), streets, town, draw, setting);
      return last ? before + " " + town + " " + code : before + " " + code;
    }
    if (part.chars().noneMatch(Character::isLetter)) {
      return Written.redrawn(part, draw);
    }
    Matcher house = HOUSE.matcher(part);
    String street = streets.street(draw);
    if (!house.find()) {
      return street;
    }
    String number = number(house.group(), draw);
    return house.start() == 0 ? number + " " + street : street + " " + number;
  }

  private static String number(String written, Draw draw) {
    int end = 0;
    while (end < written.length() && Written.digit(written.charAt(end))) {
      end++;
    }
    int most = end == 1 ? 9 : end == 2 ? 99 : 199;
    String number = Integer.toString(1 + draw.below(most));
    return number + Written.redrawn(written.substring(end), draw);
  }

  /** A part behind the street: postcode, town, state, country, flat. */
  private static String rest(String part, String town, Draw draw, Setting setting) {
    if (COUNTRY.matcher(part).matches()) {
      return part;
    }
    Matcher postcode = POSTCODE.matcher(part);
    if (postcode.find()) {
      String code = Places.postcode(postcode.group(), draw, setting).orElse("");
      String before = named(part.substring(0, postcode.start()).strip(), town);
      String behind = named(part.substring(postcode.end()).strip(), town);
      return (before.isEmpty() ? "" : before + " ") + code + (behind.isEmpty() ? "" : " " + behind);
    }
    boolean numbered = part.chars().anyMatch(Character::isDigit);
    return numbered || UNIT.matcher(part).matches() ? unit(part, draw) : named(part, town);
  }

  private static String unit(String part, Draw draw) {
    StringBuilder out = new StringBuilder(part);
    for (int i = 0; i < part.length(); i++) {
      if (Written.digit(part.charAt(i))) {
        out.setCharAt(i, draw.digitAboveZero());
      }
    }
    return UNIT.matcher(part).matches() ? out.toString() : Written.digits(out.toString());
  }

  /** The town for its name; a state's two letters stay. */
  private static String named(String words, String town) {
    if (words.isEmpty() || STATE.matcher(words).matches()) {
      return words;
    }
    Matcher state = STATE.matcher(words);
    String kept = "";
    while (state.find()) {
      kept = state.end() == words.length() ? " " + state.group() : kept;
    }
    return town + kept;
  }
}
