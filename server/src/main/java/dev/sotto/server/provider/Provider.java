package dev.sotto.server.provider;

import dev.sotto.server.dialect.Dialect;
import dev.sotto.server.fault.Fault;
import dev.sotto.server.mask.MaskedChat;
import dev.sotto.server.protocol.ProviderKey;
import dev.sotto.server.registry.CallPolicy;
import dev.sotto.server.registry.Endpoint;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Calls model providers. Takes masked chats only. The provider's key is read at each call and goes
 * nowhere but to the provider. Calls recipients in their order, the next one only when the one
 * before could not answer. Thread-safe.
 */
public final class Provider implements AutoCloseable {
  private final Transports transports;
  private final Deadlines deadlines = new Deadlines();
  private final Retry retry = new Retry();
  private final ProviderKeys keys;
  private final Circuits circuits;
  private final MeterRegistry meters;
  private final Clock clock;

  /** Calls go through {@code proxy}, if it names one. */
  public Provider(
      Map<String, String> environment, ProxyConfig proxy, MeterRegistry meters, Clock clock) {
    this.transports = new Transports(proxy);
    this.keys = new ProviderKeys(environment);
    this.circuits = new Circuits(meters, clock);
    this.meters = meters;
    this.clock = clock;
  }

  /**
   * Sends to the first of {@code destinations} that can answer and waits for the head of its reply.
   * The next one is asked when one cannot be reached, does not answer in time, answers 429 or 5xx,
   * or is left alone after failures.
   *
   * @param beta the client's {@code anthropic-beta} header, or null
   * @param attempts gets what became of each, also when this throws
   * @throws Fault {@code provider_unreachable} (502), {@code provider_timeout} (504), {@code
   *     provider_reply} (502), {@code provider_key} (500), {@code stopping} (503)
   */
  public Sent send(List<Destination> destinations, @Nullable String beta, List<Attempt> attempts) {
    Sent best = null;
    Fault failed = null;
    for (Destination to : destinations) {
      Circuit circuit = circuits.of(to.recipient().id());
      Optional<Duration> wait = circuit.refusal(clock.instant());
      if (wait.isPresent()) {
        note(to, Attempt.CIRCUIT_OPEN, attempts);
        best = sooner(best, wait.get());
        continue;
      }
      try {
        Reply reply = call(to, beta, circuit);
        note(to, Integer.toString(reply.status()), attempts);
        close(best);
        if (!reply.unable()) {
          return reply;
        }
        best = reply;
      } catch (Fault fault) {
        note(to, fault.code(), attempts);
        if (fault.whose() != Fault.Whose.PEER) {
          close(best);
          throw fault;
        }
        circuit.failed(clock.instant(), to.endpoint().policy());
        failed = fault;
      }
    }
    return best(best, failed);
  }

  private void note(Destination to, String result, List<Attempt> attempts) {
    attempts.add(new Attempt(to.recipient().id(), result));
    Counter.builder("sotto.provider.attempts")
        .description("calls by recipient and what became of them there")
        .tag("recipient", to.recipient().id().value())
        .tag("result", result)
        .register(meters)
        .increment();
  }

  /** What there is so far, with the shorter pause where nobody answered yet. */
  private static Sent sooner(@Nullable Sent best, Duration pause) {
    if (best instanceof Reply reply) {
      return reply;
    }
    if (best instanceof Sent.LeftAlone other && other.pause().compareTo(pause) < 0) {
      return other;
    }
    return new Sent.LeftAlone(pause);
  }

  /** A vendor's own error says more than that somebody could not be reached. */
  private static Sent best(@Nullable Sent best, @Nullable Fault failed) {
    if (best instanceof Reply || failed == null) {
      return java.util.Objects.requireNonNull(best, "no destination");
    }
    throw failed;
  }

  private static void close(@Nullable Sent sent) {
    if (sent instanceof Reply reply) {
      reply.close();
    }
  }

  private Reply call(Destination to, @Nullable String beta, Circuit circuit) {
    Endpoint endpoint = to.endpoint();
    CallPolicy policy = endpoint.policy();
    ProviderKey key = keys.of(endpoint);
    Transport.Outgoing outgoing = outgoing(to, key, beta);
    Transport transport = transports.of(policy.connect());
    for (int tried = 0; ; tried++) {
      Exchange exchange = transport.begin(outgoing);
      Deadline deadline = deadlines.of(exchange, policy.firstByte(), policy.whole());
      try {
        return new Reply(exchange, exchange.answer(), to, key, deadline, circuit, clock);
      } catch (TransportFailure e) {
        deadline.close();
        exchange.close();
        if (tried >= policy.retries() || !retry.pauses(e, tried)) {
          throw fault(e, deadline.passed());
        }
      }
    }
  }

  private static Transport.Outgoing outgoing(
      Destination to, ProviderKey key, @Nullable String beta) {
    MaskedChat chat = to.chat();
    CallPolicy policy = to.endpoint().policy();
    Dialect dialect = Dialect.of(to.endpoint());
    Duration silence =
        policy.firstByte().compareTo(policy.idle()) > 0 ? policy.firstByte() : policy.idle();
    return new Transport.Outgoing(
        dialect.uri(to.endpoint(), chat.spoken(), chat.model()),
        headers(chat, dialect.headers(chat.spoken(), key.value()), beta),
        chat.body(),
        silence);
  }

  private static Map<String, String> headers(
      MaskedChat chat, Map<String, String> vendors, @Nullable String beta) {
    Map<String, String> headers = new HashMap<>(vendors);
    headers.put("Content-Type", "application/json");
    headers.put("Accept", chat.streamed() ? "text/event-stream" : "application/json");
    headers.put("Accept-Encoding", "identity");
    if (beta != null && chat.spoken().name().startsWith("anthropic")) {
      headers.put("anthropic-beta", beta);
    }
    return headers;
  }

  private static Fault fault(TransportFailure e, boolean late) {
    if (late) {
      return Fault.peer(504, "provider_timeout", "the provider did not answer in time", e);
    }
    return switch (e.stage()) {
      case NO_CONNECTION, NO_ANSWER ->
          Fault.peer(502, "provider_unreachable", "the provider cannot be reached", e);
      case TIMED_OUT ->
          Fault.peer(504, "provider_timeout", "the provider did not answer in time", e);
      case MALFORMED -> Fault.peer(502, "provider_reply", "the provider's answer is not HTTP", e);
      case CLOSED -> Fault.unavailable("stopping", "Sotto is stopping", e);
    };
  }

  @Override
  public void close() {
    transports.close();
    deadlines.close();
  }
}
