package dev.sotto.server.subject;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Lines of bytes, plain or gzip. Holds no more of a line than it may have. */
final class Lines {
  private static final int BUFFER = 64 * 1024;
  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;

  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int end;

  /**
   * @param longest bytes of a line that are kept, and one more, so that it shows as too long
   * @throws IOException when the stream cannot be read, or begins as gzip and is none
   */
  Lines(InputStream stream, int longest) throws IOException {
    this.in = unzipped(new BufferedInputStream(stream, BUFFER));
    this.longest = longest;
  }

  /** RFC 1952, section 2.3.1: the first two bytes tell gzip; no JSON begins with them. */
  private static InputStream unzipped(BufferedInputStream stream) throws IOException {
    stream.mark(2);
    boolean gzip = stream.read() == GZIP_FIRST && stream.read() == GZIP_SECOND;
    stream.reset();
    return gzip ? new GZIPInputStream(stream, BUFFER) : stream;
  }

  /** The next {@code count} lines, or those that are left; none at the end. */
  List<byte[]> next(int count) throws IOException {
    List<byte[]> lines = new ArrayList<>(count);
    while (lines.size() < count && filled()) {
      lines.add(line());
    }
    return lines;
  }

  private byte[] line() throws IOException {
    ByteArrayOutputStream begun = new ByteArrayOutputStream(512);
    while (filled()) {
      int stop = at;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      begun.write(buffer, at, Math.min(stop - at, longest + 1 - begun.size()));
      at = stop;
      if (stop < end) {
        at++;
        break;
      }
    }
    return begun.toByteArray();
  }

  private boolean filled() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, in.read(buffer));
    }
    return at < end;
  }
}
