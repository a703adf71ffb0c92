package dev.sotto.server.redact;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** A stream that says how many bytes were read from it. */
final class CountedStream extends FilterInputStream {
  private final LongConsumer progress;

  CountedStream(InputStream in, LongConsumer progress) {
    super(in);
    this.progress = progress;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0) {
      progress.accept(1);
    }
    return read;
  }

  @Override
  public int read(byte[] into, int at, int most) throws IOException {
    int read = super.read(into, at, most);
    if (read > 0) {
      progress.accept(read);
    }
    return read;
  }
}
