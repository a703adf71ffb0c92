package dev.sotto.text.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that were written in some encoding, each with the place where it was written. */
final class WrittenBytes {
  private final String raw;
  private byte[] bytes;
  private int[] starts;
  private int[] ends;
  private int count;

  WrittenBytes(String raw) {
    this.raw = raw;
    int size = Math.max(16, raw.length());
    bytes = new byte[size];
    starts = new int[size];
    ends = new int[size];
  }

  void add(int value, int start, int end) {
    if (count == bytes.length) {
      bytes = Arrays.copyOf(bytes, count * 2);
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
    }
    bytes[count] = (byte) value;
    starts[count] = start;
    ends[count++] = end;
  }

  /** The text of the bytes in {@code charset}; in ISO-8859-1, which has every byte, if it fails. */
  Decoded text(Charset charset) {
    try {
      return decode(charset);
    } catch (CharacterCodingException e) {
      return latin();
    }
  }

  /** Whether the bytes are a text in {@code charset}. */
  Charset charset(Charset charset) {
    try {
      decode(charset);
      return charset;
    } catch (CharacterCodingException e) {
      return StandardCharsets.ISO_8859_1;
    }
  }

  private Decoded latin() {
    String text = new String(bytes, 0, count, StandardCharsets.ISO_8859_1);
    return new Decoded(raw, text, Arrays.copyOf(starts, count), Arrays.copyOf(ends, count));
  }

  private Decoded decode(Charset charset) throws CharacterCodingException {
    CharsetDecoder decoder = charset.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes, 0, count);
    StringBuilder text = new StringBuilder(count);
    int[] from = new int[count];
    int[] to = new int[count];
    CharBuffer two = CharBuffer.allocate(2);
    CharBuffer one = two.slice(0, 1);
    while (in.hasRemaining()) {
      int first = in.position();
      CoderResult result = decoder.decode(in, one, true);
      if (one.position() == 0 && result.isOverflow()) {
        result = decoder.decode(in, two, true); // a pair of surrogates comes at once
      }
      if (result.isError()) {
        result.throwException();
      }
      CharBuffer got = one.position() > 0 ? one : two;
      int last = in.position();
      for (int i = 0; i < got.position() && text.length() < count; i++) {
        from[text.length()] = starts[Math.min(first, count - 1)];
        to[text.length()] = ends[last - 1];
        text.append(got.get(i));
      }
      one.clear();
      two.clear();
    }
    int length = text.length();
    return new Decoded(
        raw, text.toString(), Arrays.copyOf(from, length), Arrays.copyOf(to, length));
  }
}
