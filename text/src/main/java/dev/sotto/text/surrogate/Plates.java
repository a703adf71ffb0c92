package dev.sotto.text.surrogate;

import java.util.Optional;

/** Number plates: other letters and digits in the same places. None are reserved. */
final class Plates implements Generator {
  @Override
  public Optional<String> make(String value, Draw draw, Setting setting) {
    boolean plain = value.length() <= 12 && Written.digits(value).length() > 0;
    return plain ? Optional.of(Written.redrawn(value, draw)) : Optional.empty();
  }
}
