package dev.sotto.text.surrogate;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A stream of choices that only the key's holder can foresee: HMAC-SHA256 in counter mode (NIST SP
 * 800-108r1 section 4.1), keyed by an HMAC of what is drawn for. The same key, purpose and value
 * give the same stream. Not thread-safe.
 */
public final class Draw {
  private static final String HMAC = "HmacSHA256";
  private static final int BITS = 31;

  private final byte[] seed;
  private final Mac mac;
  private byte[] block = {};
  private int used;
  private int counter;

  private Draw(byte[] seed) {
    this.seed = seed;
    this.mac = mac(seed);
  }

  /** The stream for {@code value} under {@code purpose}, which has no zero character. */
  public static Draw of(SurrogateKey key, String purpose, String value) {
    String input = purpose + "\0" + value;
    return new Draw(mac(key.bytes()).doFinal(input.getBytes(StandardCharsets.UTF_8)));
  }

  /** A key for another algorithm, bound to this stream's purpose and value. */
  byte[] key() {
    return mac(seed).doFinal(new byte[] {'k', 'e', 'y'});
  }

  /** A number from 0 to {@code bound}, exclusive, each as likely as the others. */
  public int below(int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound must be > 0, got " + bound);
    }
    long range = (1L << BITS) / bound * bound;
    long drawn = next();
    while (drawn >= range) {
      drawn = next();
    }
    return (int) (drawn % bound);
  }

  /** One of {@code items}. */
  public <T> T of(List<T> items) {
    return items.get(below(items.size()));
  }

  /** A digit. */
  char digit() {
    return (char) ('0' + below(10));
  }

  /** A digit but zero. */
  char digitAboveZero() {
    return (char) ('1' + below(9));
  }

  /** A letter in the case of {@code like}. */
  char letter(char like) {
    return (char) ((like >= 'a' && like <= 'z' ? 'a' : 'A') + below(26));
  }

  /** {@code count} digits. */
  String digits(int count) {
    StringBuilder digits = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      digits.append(digit());
    }
    return digits.toString();
  }

  private long next() {
    if (used + Integer.BYTES > block.length) {
      mac.update((byte) (counter >>> 24));
      mac.update((byte) (counter >>> 16));
      mac.update((byte) (counter >>> 8));
      block = mac.doFinal(new byte[] {(byte) counter});
      counter++;
      used = 0;
    }
    long drawn = 0;
    for (int i = 0; i < Integer.BYTES; i++) {
      drawn = drawn << 8 | (block[used++] & 0xff);
    }
    return drawn >>> 1;
  }

  private static Mac mac(byte[] key) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + HMAC, e);
    }
  }

  @Override
  public String toString() {
    return "Draw[]";
  }
}
