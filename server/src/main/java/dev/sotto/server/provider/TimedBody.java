package dev.sotto.server.provider;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * An answer's body that says so when its time was over. While nobody reads no time is counted but
 * the whole: a slow client is not the provider's fault.
 */
final class TimedBody extends FilterInputStream {
  private final Deadline deadline;
  private final long idle;

  TimedBody(InputStream in, Deadline deadline, Duration idle) {
    super(in);
    this.deadline = deadline;
    this.idle = idle.toNanos();
    deadline.busy();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    deadline.came(idle);
    try {
      int count = in.read(into, offset, length);
      deadline.busy();
      return count;
    } catch (SocketTimeoutException e) {
      throw new ReplyTimeout(e);
    } catch (IOException e) {
      throw deadline.passed() ? new ReplyTimeout(e) : e;
    }
  }
}
