package dev.sotto.text.surrogate;

import java.util.Locale;
import java.util.Optional;

/** Bank codes of ISO 9362: the country stays, the location ends in 0, which marks a test code. */
final class Bics implements Generator {
  @Override
  public Optional<String> make(String value, Draw draw, Setting setting) {
    if (!value.matches("[A-Za-z]{6}[A-Za-z0-9]{2}(?:[A-Za-z0-9]{3})?")) {
      return Optional.empty();
    }
    String other =
        Written.redrawn(value.substring(0, 4), draw)
            + value.substring(4, 6)
            + draw.letter(value.charAt(0))
            + "0"
            + (value.length() > 8 ? Written.inCaseOf(value, "XXX") : "");
    return Optional.of(
        value.equals(value.toLowerCase(Locale.ROOT)) ? other.toLowerCase(Locale.ROOT) : other);
  }
}
