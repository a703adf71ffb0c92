package dev.sotto.server.provider;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a provider's reply as they come. Where the connection breaks, everything that came
 * before is read first, and then the read fails; the JDK's own stream throws away what was not read
 * yet. One reader; what is not read is not asked for.
 */
public final class ReplyBytes extends InputStream implements BodySubscriber<InputStream> {
  private final BlockingQueue<Part> parts = new LinkedBlockingQueue<>();
  private final CompletableFuture<Flow.Subscription> subscribed = new CompletableFuture<>();
  private final Deque<ByteBuffer> current = new ArrayDeque<>();
  private @Nullable Part end;
  private volatile boolean closed;

  /** Some bytes, or the end with or without a failure. */
  private sealed interface Part {
    record Bytes(List<ByteBuffer> buffers) implements Part {}

    record End(@Nullable Throwable failure) implements Part {}
  }

  @Override
  public CompletionStage<InputStream> getBody() {
    return CompletableFuture.completedStage(this);
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    if (closed || !subscribed.complete(subscription)) {
      subscription.cancel();
      return;
    }
    subscription.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    parts.add(new Part.Bytes(buffers));
  }

  @Override
  public void onError(Throwable failure) {
    parts.add(new Part.End(failure));
  }

  @Override
  public void onComplete() {
    parts.add(new Part.End(null));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    ByteBuffer buffer = next();
    if (buffer == null) {
      return -1;
    }
    int count = Math.min(length, buffer.remaining());
    buffer.get(into, offset, count);
    return count;
  }

  @Override
  public int available() {
    ByteBuffer buffer = current.peek();
    return buffer == null ? 0 : buffer.remaining();
  }

  /** A buffer with bytes left; null at the end. */
  private @Nullable ByteBuffer next() throws IOException {
    while (true) {
      if (closed) {
        throw new IOException("closed");
      }
      ByteBuffer buffer = current.peek();
      if (buffer != null && buffer.hasRemaining()) {
        return buffer;
      }
      if (buffer != null) {
        current.poll();
      } else if (ended()) {
        return null;
      }
    }
  }

  /** Waits for the next part; true when it is the end. */
  private boolean ended() throws IOException {
    Part part = end == null ? taken() : end;
    return switch (part) {
      case Part.Bytes bytes -> {
        current.addAll(bytes.buffers());
        subscribed.join().request(1);
        yield false;
      }
      case Part.End last -> {
        end = last;
        if (last.failure() != null) {
          throw new IOException("the connection broke", last.failure());
        }
        yield true;
      }
    };
  }

  private Part taken() throws IOException {
    try {
      return parts.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  /** Ends the provider's call where it still runs. */
  @Override
  public void close() {
    closed = true;
    parts.add(new Part.End(null));
    subscribed.thenAccept(Flow.Subscription::cancel);
  }
}
