package dev.sotto.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Numbers, base64 and UTF-8 that have one spelling only; any other is refused. */
final class StrictText {
  private StrictText() {}

  /**
   * ASCII digits without leading zeros, at most {@code max}.
   *
   * @throws LogException {@code MALFORMED}, naming {@code what}
   */
  static long decimal(String text, long max, String what) {
    if (text.isEmpty() || text.length() > 19 || (text.length() > 1 && text.charAt(0) == '0')) {
      throw LogException.malformed(what + " must be a decimal number without leading zeros");
    }
    long value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw LogException.malformed(what + " must be a decimal number without leading zeros");
      }
      if (value > (max - digit) / 10) {
        throw LogException.malformed(what + " must be at most " + max);
      }
      value = value * 10 + digit;
    }
    return value;
  }

  /**
   * Standard base64 with padding and zero trailing bits (RFC 4648, sections 3.5 and 4).
   *
   * @throws LogException {@code MALFORMED}, naming {@code what}
   */
  static byte[] base64(String text, String what) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      // Reported below, together with what the decoder tolerates and we do not.
    }
    throw LogException.malformed(what + " must be standard base64 with padding");
  }

  /**
   * @throws LogException {@code MALFORMED} when the bytes are not UTF-8
   */
  static String utf8(byte[] bytes, String what) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw LogException.malformed(what + " must be UTF-8");
    }
  }

  /**
   * The UTF-8 bytes of a text.
   *
   * @throws LogException {@code MALFORMED} when it holds half a surrogate pair
   */
  static byte[] bytes(String text, String what) {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw LogException.malformed(what + " must be UTF-8");
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
