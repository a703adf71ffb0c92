package dev.sotto.server.evidence;

import dev.sotto.server.vault.RandomText;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The id of a receipt: the millisecond at which it was made, then 85 random bits, so that nobody
 * guesses it. Ids of one time stand together in the database's index, which costs an append a
 * hundredth of what ids all over the index would.
 */
public record ReceiptId(String value) {
  private static final String PREFIX = "rcpt_";
  private static final int TIME_LENGTH = 9;
  private static final int RANDOM_LENGTH = 17;
  private static final Pattern SHAPE = Pattern.compile(PREFIX + "[0-9a-v]{26}");

  public ReceiptId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a receipt id");
    }
  }

  /** A new id, made at {@code now}. */
  public static ReceiptId random(Instant now, SecureRandom random) {
    return new ReceiptId(
        PREFIX
            + RandomText.ordered(now.toEpochMilli(), TIME_LENGTH)
            + RandomText.base32(random, RANDOM_LENGTH));
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
