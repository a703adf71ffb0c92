package dev.sotto.server.redact;

import dev.sotto.text.document.Format;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An input that is read in pieces of about {@value #PIECE} UTF-16 units. A piece ends at the end of
 * a line, at an empty line where there is one near: sentences stay whole. A line is never cut.
 */
final class TextFile implements Closeable {
  /** Length of a piece, in UTF-16 units. */
  static final int PIECE = 1 << 20;

  private static final int HEAD = 8192;

  /** Formats of which some whole lines can be read by themselves. */
  private static final Set<Format> LINES = EnumSet.of(Format.TEXT, Format.JSON_LINES, Format.CHAT);

  private final Input input;
  private final Encoding encoding;
  private final Reader reader;
  private char[] buffer = new char[1 << 14];
  private int length;
  private boolean ended;
  private boolean begun;
  private @Nullable Format format;

  private TextFile(Input input, Encoding encoding, Reader reader) {
    this.input = input;
    this.encoding = encoding;
    this.reader = reader;
  }

  /**
   * Opens {@code input}.
   *
   * @param named the charset of files without a byte order mark; null: UTF-8
   * @param progress is told of bytes that were read
   */
  static TextFile open(
      Input input, @Nullable Charset named, InputStream standard, LongConsumer progress)
      throws Unreadable {
    try {
      InputStream bytes = input.path() == null ? standard : Files.newInputStream(input.path());
      BufferedInputStream in = new BufferedInputStream(new CountedStream(bytes, progress), 1 << 16);
      in.mark(HEAD);
      byte[] head = in.readNBytes(HEAD);
      in.reset();
      Encoding encoding = Encoding.of(head, named);
      String wrong = encoding.notText(head);
      if (wrong != null) {
        in.close();
        throw new Unreadable(wrong);
      }
      in.skipNBytes(encoding.mark().length);
      Reader reader = new InputStreamReader(in, encoding.charset().newDecoder());
      return new TextFile(input, encoding, reader);
    } catch (AccessDeniedException e) {
      throw new Unreadable("no permission to read it");
    } catch (IOException e) {
      throw new Unreadable("cannot be read");
    }
  }

  Input input() {
    return input;
  }

  /** The next piece; the last one says so. */
  Part.Text next() throws Unreadable {
    try {
      Format known = format == null ? format() : format;
      format = known;
      int end = fill(known);
      String text = new String(buffer, 0, end);
      System.arraycopy(buffer, end, buffer, 0, length - end);
      length -= end;
      boolean first = !begun;
      begun = true;
      return new Part.Text(input, encoding, known, first, ended && length == 0, text);
    } catch (CharacterCodingException e) {
      throw new Unreadable(
          "not "
              + encoding.charset()
              + " text"
              + (begun ? " from some place on" : "")
              + ": name its encoding with --charset");
    } catch (IOException e) {
      throw new Unreadable("cannot be read");
    }
  }

  /**
   * By the end of the name, else by what a first piece leaves no doubt of. Commas alone leave one:
   * a table is told by its name only.
   */
  private Format format() throws IOException {
    Format named = Format.guess("", input.name());
    if (named != Format.TEXT) {
      return named;
    }
    readTo(PIECE);
    Format guessed = Format.guess(new String(buffer, 0, length), input.name());
    return guessed == Format.CSV ? Format.TEXT : guessed;
  }

  /** Reads until the buffer holds a piece, and says where it ends. */
  private int fill(Format known) throws IOException {
    boolean whole = !LINES.contains(known);
    readTo(whole ? Integer.MAX_VALUE : PIECE);
    if (whole || (ended && length <= PIECE)) {
      return length;
    }
    int end = lastLineEnd();
    return end > 0 ? end : firstLineEnd();
  }

  /** Behind the last line within a piece, or behind an empty line not far before; 0: none. */
  private int lastLineEnd() {
    int line = 0;
    for (int i = PIECE - 1; i > 0 && line - i < PIECE / 4; i--) {
      if (buffer[i] == '\n') {
        line = line == 0 ? i + 1 : line;
        if (buffer[i - 1] == '\n'
            || (buffer[i - 1] == '\r' && buffer[Math.max(0, i - 2)] == '\n')) {
          return i + 1;
        }
      }
    }
    return line;
  }

  /** Behind the line that is longer than a piece. */
  private int firstLineEnd() throws IOException {
    for (int i = PIECE; ; i++) {
      readTo(i + 1);
      if (i == length) {
        return length;
      }
      if (buffer[i] == '\n') {
        return i + 1;
      }
    }
  }

  private void readTo(int wanted) throws IOException {
    while (!ended && length < wanted) {
      read();
    }
  }

  private void read() throws IOException {
    if (length == buffer.length) {
      buffer = Arrays.copyOf(buffer, (int) Math.min(Integer.MAX_VALUE - 8L, 2L * length));
      if (length == buffer.length) {
        throw new IOException("a line of more than two thousand million characters");
      }
    }
    int read = reader.read(buffer, length, buffer.length - length);
    ended = read < 0;
    length += Math.max(0, read);
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      // all that was wanted is read
    }
  }
}
