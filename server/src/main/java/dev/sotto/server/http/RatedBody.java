package dev.sotto.server.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** A body that must come at a rate, on average, after a while to begin. Not thread-safe. */
final class RatedBody extends FilterInputStream {
  private static final long SECOND = 1_000_000_000L;
  private static final long BEGIN = 10 * SECOND;

  private final long rate;
  private final LongSupplier nanos;
  private final long start;
  private long came;

  /**
   * @param rate the fewest bytes a second; 0: any
   * @param nanos the time, as {@link System#nanoTime}
   */
  RatedBody(InputStream in, long rate, LongSupplier nanos) {
    super(in);
    this.rate = rate;
    this.nanos = nanos;
    this.start = nanos.getAsLong();
  }

  /** The body came too slowly. */
  static final class TooSlow extends IOException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    came(one < 0 ? -1 : 1);
    return one;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read = super.read(into, from, length);
    came(read);
    return read;
  }

  private void came(int read) throws TooSlow {
    if (read < 0 || rate == 0) {
      return;
    }
    came += read;
    long time = nanos.getAsLong() - start;
    if (time > BEGIN && came < rate * (time / SECOND)) {
      throw new TooSlow();
    }
  }
}
