package dev.sotto.server.chat;

import dev.sotto.server.evidence.EntryKind;
import dev.sotto.server.evidence.Ledger;
import dev.sotto.server.evidence.Owner;
import dev.sotto.server.evidence.ReceiptId;
import dev.sotto.server.evidence.Statement;
import dev.sotto.server.fault.Fault;
import dev.sotto.server.gate.Decision;
import dev.sotto.server.gate.Gate;
import dev.sotto.server.gate.Question;
import dev.sotto.server.gate.Suspensions;
import dev.sotto.server.http.Json;
import dev.sotto.server.registry.Endpoint;
import dev.sotto.server.registry.Registry;
import dev.sotto.server.registry.Use;
import dev.sotto.server.subject.PreferenceDesk;
import dev.sotto.server.subject.Subject;
import dev.sotto.server.subject.SubjectState;
import dev.sotto.server.subject.Subjects;
import dev.sotto.server.vault.Vault;
import dev.sotto.text.Hints;
import dev.sotto.text.Kind;
import dev.sotto.text.mask.Conversation;
import dev.sotto.text.mask.Masker;
import dev.sotto.text.mask.Protections;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * The walk of a chat: preferences, gate, mask, ledger, provider, restore, outcome. The only caller
 * of each. Fail closed: no verdict, no mask or no ledger entry, and nothing leaves. Thread-safe.
 */
public final class ChatGateway implements AutoCloseable {
  private static final int MAX_REPLY = 64 * 1024 * 1024;

  private final Supplier<Registry> registry;
  private final Subjects subjects;
  private final PreferenceDesk preferences;
  private final Suspensions suspensions;
  private final Vault vault;
  private final Masker masker;
  private final Ledger ledger;
  private final Provider provider;
  private final ChatMetrics metrics;
  private final SecureRandom random;
  private final Clock clock;

  ChatGateway(ChatParts parts) {
    this.registry = parts.registry();
    this.subjects = parts.subjects();
    this.preferences = parts.preferences();
    this.suspensions = parts.suspensions();
    this.vault = parts.vault();
    this.masker = parts.masker();
    this.ledger = parts.ledger();
    this.provider = new Provider(parts.environment());
    this.metrics = parts.metrics();
    this.random = parts.random();
    this.clock = parts.clock();
  }

  /** The gateway of {@code parts}. */
  public static ChatGateway of(ChatParts parts) {
    return new ChatGateway(parts);
  }

  /** Masking that came out of the gate allowed, with all that sending it needs. */
  private record Cleared(
      ReceiptId receipt,
      Use use,
      Endpoint endpoint,
      @Nullable Subject subject,
      String digest,
      Decision decision,
      Masking masking,
      MaskedChat chat) {}

  /**
   * Runs {@code call} and answers through {@code reply}.
   *
   * @throws Fault when it is broken, or something failed; a refusal is an answer, not a fault
   * @throws IOException when the client is gone
   */
  ChatTrace run(ChatCall call, ReplyChannel reply) throws IOException {
    ReceiptId receipt = ReceiptId.random(random);
    Registry now = registry.get();
    Optional<Use> use = now.use(call.use());
    Subject subject = subject(call);
    requireSubject(call, use);
    Question question = question(call, now, subject);
    Decision decision = Gate.decide(question);
    if (use.isEmpty() || !decision.allowed()) {
      return refuse(
          call, use.orElse(null), subject, decision, receipt, now.digest(), reply, List.of());
    }
    Optional<Decision> undeclared = ModelCheck.refusal(use.get(), call.chat().model());
    if (undeclared.isPresent()) {
      return refuse(
          call, use.get(), subject, undeclared.get(), receipt, now.digest(), reply, List.of());
    }
    Masking masking = masking(use.get(), subject, call.traced());
    Endpoint endpoint = endpoint(use.get(), call);
    MaskedChat masked = MaskedChat.of(call.chat(), masking, endpoint);
    Decision final_ = afterMask(question, masking.conversation(), decision);
    if (!final_.allowed()) {
      return refuse(
          call, use.get(), subject, final_, receipt, now.digest(), reply, masking.trace());
    }
    Cleared cleared =
        new Cleared(receipt, use.get(), endpoint, subject, now.digest(), final_, masking, masked);
    ChatTrace trace = new ChatTrace(receipt, final_, masking.trace(), masked.pseudonyms());
    record(call, cleared);
    reply.receipt(receipt);
    reply.sending(trace);
    send(call, cleared, reply);
    return trace;
  }

  private @Nullable Subject subject(ChatCall call) {
    if (call.subject() == null) {
      return null;
    }
    if (call.optOutSignal()) {
      preferences.signalOptOut(call.subject());
    }
    return subjects.find(call.subject()).orElse(null);
  }

  private static void requireSubject(ChatCall call, Optional<Use> use) {
    if (call.subject() == null && use.isPresent() && use.get().subjectRequired()) {
      throw Fault.caller(
          400,
          "subject_required",
          "the use '" + use.get().id() + "' needs a subject: send Sotto-Subject: SYSTEM:ID");
    }
  }

  private Question question(ChatCall call, Registry now, @Nullable Subject subject) {
    SubjectState state =
        subject != null
            ? subject.state()
            : call.subject() == null ? SubjectState.notNamed() : SubjectState.unknown();
    return Question.of(now, call.use(), state, clock.instant())
        .withSuspension(suspensions.of(call.use()).orElse(null))
        .withOptOutSignal(call.optOutSignal());
  }

  private Masking masking(Use use, @Nullable Subject subject, boolean traced) {
    Hints hints =
        subject == null
            ? Hints.NONE
            : new Hints(null, subject.identifiers()); // people write in other languages too
    Conversation conversation = masker.begin(hints, Protections.of(use.protect()));
    return new Masking(
        conversation, hints, subject == null ? vault.house() : subject.key(), traced);
  }

  private static Endpoint endpoint(Use use, ChatCall call) {
    Endpoint endpoint =
        use.recipient()
            .reachedAt()
            .orElseThrow(
                () ->
                    Fault.caller(
                        400, "no_endpoint", "the use's recipient has no endpoint to call"));
    Protocol protocol = call.chat().protocol();
    if (!protocol.spokenBy(endpoint)) {
      throw Fault.caller(
          400,
          "protocol",
          "the use's recipient does not speak this API: call the other one's path");
    }
    return endpoint;
  }

  /** What only the mask could find: special categories, and kinds that the use blocks. */
  private static Decision afterMask(
      Question question, Conversation conversation, Decision decision) {
    if (!conversation.blocked().isEmpty()) {
      return BlockedKinds.refusal(conversation.blocked());
    }
    return conversation.counts().containsKey(Kind.SPECIAL_CATEGORY)
        ? Gate.decide(question.withSpecialCategoriesFound(true))
        : decision;
  }

  private ChatTrace refuse(
      ChatCall call,
      @Nullable Use use,
      @Nullable Subject subject,
      Decision decision,
      ReceiptId receipt,
      String digest,
      ReplyChannel reply,
      List<Masking.MaskedField> trace)
      throws IOException {
    ObjectNode said = Statements.verdict(call, use, subject, decision);
    append(EntryKind.VERDICT, call, receipt, subject, digest, said);
    reply.receipt(receipt);
    Refusal refusal = Refusal.of(decision);
    metrics.refused(use, refusal.code());
    reply.whole(
        403,
        call.chat()
            .protocol()
            .error(
                403,
                refusal.code(),
                refusal.message(),
                Map.of("article", refusal.article(), "remedy", refusal.remedy())),
        null);
    return new ChatTrace(receipt, decision, trace, null);
  }

  /** The verdict and the disclosure, durable before anything leaves. */
  private void record(ChatCall call, Cleared cleared) {
    ObjectNode said =
        Statements.verdict(call, cleared.use(), cleared.subject(), cleared.decision());
    Map<Kind, Integer> counts = cleared.masking().conversation().counts();
    Statements.disclosure(said, cleared.chat(), counts, cleared.subject());
    append(EntryKind.VERDICT, call, cleared.receipt(), cleared.subject(), cleared.digest(), said);
    metrics.allowed(cleared.use(), counts);
  }

  private void append(
      EntryKind what,
      ChatCall call,
      ReceiptId receipt,
      @Nullable Subject subject,
      String digest,
      ObjectNode said) {
    Owner owner = subject == null ? null : new Owner(subject.id(), subject.key());
    ledger.append(new Statement(receipt, what, call.caller().keyId(), digest, owner, said));
  }

  private void send(ChatCall call, Cleared cleared, ReplyChannel reply) throws IOException {
    Instant start = clock.instant();
    String status = "failed";
    int http = 502;
    try (Provider.Reply answer = provider.send(cleared.chat(), cleared.endpoint(), call.beta())) {
      http = answer.status();
      if (!answer.good()) {
        status = "provider_error";
        reply.whole(
            relayed(http), ProviderErrors.shaped(answer, cleared.chat()), answer.retryAfter());
      } else if (answer.streamed()) {
        status = "broken";
        StreamEnd end = stream(answer, cleared.chat(), reply);
        status = end == StreamEnd.ERROR ? "provider_error" : "completed";
      } else {
        reply.whole(http, restored(answer, cleared.chat(), reply), null);
        status = "completed";
      }
    } catch (ClientGone e) {
      status = "client_gone";
      throw e.cause();
    } finally {
      long millis = Duration.between(start, clock.instant()).toMillis();
      append(
          EntryKind.OUTCOME,
          call,
          cleared.receipt(),
          cleared.subject(),
          cleared.digest(),
          Statements.outcome(status, http, millis));
      metrics.ended(cleared.use(), status, Duration.ofMillis(millis));
    }
  }

  /** The provider's refusal of Sotto's own key is no business of the app's key. */
  private static int relayed(int status) {
    return status == 401 || status == 403 || status < 400 ? 502 : status;
  }

  private static ObjectNode restored(Provider.Reply answer, MaskedChat chat, ReplyChannel reply) {
    try {
      byte[] bytes = answer.body().readNBytes(MAX_REPLY + 1);
      if (bytes.length <= MAX_REPLY && Json.MAPPER.readTree(bytes) instanceof ObjectNode body) {
        reply.asItCame(body);
        new ReplyRestore(chat.restoring()).restore(body, chat.protocol().reply());
        return body;
      }
    } catch (IOException | JacksonException e) {
      throw Fault.peer(502, "provider_reply", "the provider's reply broke off or is not JSON", e);
    }
    throw Fault.peer(502, "provider_reply", "the provider's reply is not a JSON object", null);
  }

  /** Passes the stream on; a stream that ends without saying so broke off. */
  private static StreamEnd stream(Provider.Reply answer, MaskedChat chat, ReplyChannel reply)
      throws ClientGone {
    StreamRestore restore = chat.protocol().stream(chat.restoring().without(answer.key()));
    SseReader events = new SseReader(answer.body());
    try {
      for (SseEvent event = events.next(); event != null; event = events.next()) {
        show(event, reply);
        pass(restore.next(event), reply);
      }
    } catch (IOException e) {
      breakOff(restore, chat.protocol(), reply);
      throw Fault.peer(502, "provider_stream", "the provider's stream broke off", e);
    } catch (Fault fault) {
      breakOff(restore, chat.protocol(), reply);
      throw fault;
    }
    if (restore.ended() == StreamEnd.NONE) {
      breakOff(restore, chat.protocol(), reply);
      throw Fault.peer(502, "provider_stream", "the provider's stream broke off", null);
    }
    pass(restore.end(), reply);
    return restore.ended();
  }

  /** All that was held back, and an error in the vendor's shape. */
  private static void breakOff(StreamRestore restore, Protocol protocol, ReplyChannel reply)
      throws ClientGone {
    pass(restore.end(), reply);
    pass(List.of(ProviderErrors.brokenStream(protocol)), reply);
  }

  private static void show(SseEvent event, ReplyChannel reply) throws ClientGone {
    try {
      reply.asItCame(event);
    } catch (IOException e) {
      throw new ClientGone(e);
    }
  }

  private static void pass(List<SseEvent> events, ReplyChannel reply) throws ClientGone {
    try {
      for (SseEvent event : events) {
        reply.event(event);
      }
    } catch (IOException e) {
      throw new ClientGone(e);
    }
  }

  /** The client hung up while a stream ran; closing the reply ends the provider's call too. */
  private static final class ClientGone extends Exception {
    private static final long serialVersionUID = 1L;
    private final IOException cause;

    ClientGone(IOException cause) {
      super(cause);
      this.cause = cause;
    }

    IOException cause() {
      return cause;
    }
  }

  @Override
  public void close() {
    provider.close();
  }
}
