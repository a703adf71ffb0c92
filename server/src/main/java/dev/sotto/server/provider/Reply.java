package dev.sotto.server.provider;

import dev.sotto.server.mask.MaskedChat;
import dev.sotto.server.protocol.ProviderKey;
import dev.sotto.server.registry.CallPolicy;
import java.io.InputStream;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A provider's reply, which the caller closes: that ends the provider's call if it still runs, and
 * tells the recipient's circuit how it went.
 */
public final class Reply implements Sent, AutoCloseable {
  private final Exchange exchange;
  private final Exchange.Answer answer;
  private final Destination to;
  private final ProviderKey key;
  private final Deadline deadline;
  private final InputStream body;
  private final Circuit circuit;
  private final Clock clock;
  private boolean broken;
  private boolean closed;

  Reply(
      Exchange exchange,
      Exchange.Answer answer,
      Destination to,
      ProviderKey key,
      Deadline deadline,
      Circuit circuit,
      Clock clock) {
    this.exchange = exchange;
    this.answer = answer;
    this.to = to;
    this.key = key;
    this.deadline = deadline;
    this.body = new TimedBody(answer.body(), deadline, policy().idle());
    this.circuit = circuit;
    this.clock = clock;
  }

  private CallPolicy policy() {
    return to.endpoint().policy();
  }

  /** The chat that it replies to. */
  public MaskedChat chat() {
    return to.chat();
  }

  Destination to() {
    return to;
  }

  public int status() {
    return answer.status();
  }

  public boolean good() {
    return status() >= 200 && status() < 300;
  }

  /** Whether another recipient may be asked: this one has no room, or failed. */
  boolean unable() {
    return status() == 429 || status() >= 500;
  }

  /** Whether it is a stream of server-sent events. */
  public boolean streamed() {
    String type = answer.header("content-type");
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("text/event-stream");
  }

  /** Whether its bytes are what they seem: nobody asked for a coding. */
  public boolean plain() {
    String coding = answer.header("content-encoding");
    return coding == null || coding.isBlank() || coding.strip().equalsIgnoreCase("identity");
  }

  public @Nullable String retryAfter() {
    return answer.header("retry-after");
  }

  /** The bytes as they come. Fails with {@link ReplyTimeout} when their time is over. */
  public InputStream body() {
    return body;
  }

  /** The key that the call was sent with. */
  public ProviderKey key() {
    return key;
  }

  /** It broke off, or is not what it should be. */
  public void broke() {
    broken = true;
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    deadline.close();
    exchange.close();
    if (broken && CallOff.here()) {
      return; // it broke because the client hung up, or Sotto stops
    }
    if (broken || status() >= 500) {
      circuit.failed(clock.instant(), policy());
    } else {
      circuit.succeeded(clock.instant());
    }
  }
}
