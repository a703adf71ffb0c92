package dev.sotto.server.evidence;

import dev.sotto.server.vault.RandomText;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/** The id of a receipt: 130 random bits, so that it says nothing and nobody guesses it. */
public record ReceiptId(String value) {
  private static final String PREFIX = "rcpt_";
  private static final Pattern SHAPE = Pattern.compile(PREFIX + "[0-9a-v]{26}");

  public ReceiptId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a receipt id");
    }
  }

  /** A new id. */
  public static ReceiptId random(SecureRandom random) {
    return new ReceiptId(PREFIX + RandomText.base32(random, 26));
  }

  /** The id that {@code text} is; empty when it is none. */
  public static Optional<ReceiptId> parse(String text) {
    return SHAPE.matcher(text).matches() ? Optional.of(new ReceiptId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
