package dev.sotto.server.redact;

import dev.sotto.text.document.CodedText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How a file's bytes are letters.
 *
 * @param charset without a byte order mark
 * @param mark the file's byte order mark (Unicode 16.0, section 23.8); empty: it has none
 */
record Encoding(Charset charset, byte[] mark) {
  private static final byte[] UTF_8 = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final byte[] UTF_16BE = {(byte) 0xFE, (byte) 0xFF};
  private static final byte[] UTF_16LE = {(byte) 0xFF, (byte) 0xFE};
  private static final byte[] NONE = {};

  /** The encoding of a file that begins with {@code head}: its mark, else {@code named}, UTF-8. */
  static Encoding of(byte[] head, @Nullable Charset named) {
    if (startsWith(head, UTF_8)) {
      return new Encoding(StandardCharsets.UTF_8, UTF_8);
    }
    if (startsWith(head, UTF_16BE)) {
      return new Encoding(StandardCharsets.UTF_16BE, UTF_16BE);
    }
    if (startsWith(head, UTF_16LE)) {
      return new Encoding(StandardCharsets.UTF_16LE, UTF_16LE);
    }
    return new Encoding(named == null ? StandardCharsets.UTF_8 : named, NONE);
  }

  /** Why a file that begins with {@code head} is no text in this encoding; null: it may be. */
  @Nullable String notText(byte[] head) {
    if (startsWith(head, "%PDF-".getBytes(StandardCharsets.US_ASCII))) {
      return "a PDF, not text";
    }
    if (startsWith(head, new byte[] {'P', 'K', 3, 4})) {
      return "a ZIP archive (DOCX, XLSX and the like), not text";
    }
    switch (CodedText.of(head)) {
      case RTF -> {
        return "RTF, not text: save it as text";
      }
      case POSTSCRIPT -> {
        return "PostScript, not text: save it as text";
      }
      case CARD -> {
        return "a vCard or a calendar whose values are encoded: save it as vCard 4.0";
      }
      case NONE -> {}
    }
    boolean bytes = charset.newEncoder().maxBytesPerChar() < 2 || charset.name().equals("UTF-8");
    for (int i = 0; bytes && i < head.length; i++) {
      if (head[i] == 0) {
        return "binary: it holds zero bytes";
      }
    }
    return null;
  }

  static boolean startsWith(byte[] head, byte[] mark) {
    return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
  }
}
