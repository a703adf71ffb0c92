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
import dev.sotto.server.gate.Refusal;
import dev.sotto.server.gate.Suspensions;
import dev.sotto.server.http.Json;
import dev.sotto.server.mask.MaskedChat;
import dev.sotto.server.mask.MaskedRequest;
import dev.sotto.server.mask.Masking;
import dev.sotto.server.protocol.ReplyRestore;
import dev.sotto.server.protocol.SseEvent;
import dev.sotto.server.protocol.SseReader;
import dev.sotto.server.protocol.StreamEnd;
import dev.sotto.server.protocol.StreamRestore;
import dev.sotto.server.provider.Attempt;
import dev.sotto.server.provider.Destination;
import dev.sotto.server.provider.Provider;
import dev.sotto.server.provider.ProviderErrors;
import dev.sotto.server.provider.Reply;
import dev.sotto.server.provider.ReplyTimeout;
import dev.sotto.server.provider.Sent;
import dev.sotto.server.registry.OthersData;
import dev.sotto.server.registry.Registry;
import dev.sotto.server.registry.Use;
import dev.sotto.server.subject.PreferenceDesk;
import dev.sotto.server.subject.Subject;
import dev.sotto.server.subject.SubjectState;
import dev.sotto.server.subject.Subjects;
import dev.sotto.server.subject.Whose;
import dev.sotto.server.translate.ReplyTranslation;
import dev.sotto.server.vault.SubjectKey;
import dev.sotto.server.vault.Vault;
import dev.sotto.text.Finder;
import dev.sotto.text.Kind;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
  private final Finder detector;
  private final Ledger ledger;
  private final Provider provider;
  private final ChatMetrics metrics;
  private final SecureRandom random;
  private final Clock clock;

  private ChatGateway(ChatParts parts) {
    this.registry = parts.registry();
    this.subjects = parts.subjects();
    this.preferences = parts.preferences();
    this.suspensions = parts.suspensions();
    this.vault = parts.vault();
    this.detector = parts.detector();
    this.ledger = parts.ledger();
    this.provider = new Provider(parts.environment(), parts.proxy(), parts.meters(), parts.clock());
    this.metrics = parts.metrics();
    this.random = parts.random();
    this.clock = parts.clock();
  }

  /** The gateway of {@code parts}. */
  public static ChatGateway of(ChatParts parts) {
    return new ChatGateway(parts);
  }

  /**
   * One call under way: what every entry of its receipt says.
   *
   * @param use null: not declared
   * @param subject null: none is named or known
   * @param registry digest of the version that it runs under
   */
  private record Case(
      ChatCall call,
      ReceiptId receipt,
      @Nullable Use use,
      @Nullable Subject subject,
      String registry) {}

  /**
   * Runs {@code call} and answers through {@code reply}.
   *
   * @throws Fault when it is broken, or something failed; a refusal is an answer, not a fault
   * @throws IOException when the client is gone
   */
  ChatTrace run(ChatCall call, ReplyChannel reply) throws IOException {
    Registry now = registry.get();
    Use use = now.use(call.use()).orElse(null);
    Subject subject = subject(call);
    requireSubject(call, use);
    Case one =
        new Case(call, ReceiptId.random(clock.instant(), random), use, subject, now.digest());
    Question question = question(call, now, subject);
    Decision decision = Gate.decide(question);
    if (use != null && use.observed() && question.suspension() == null) {
      return observe(one, use, now, new Gated(question, decision), reply);
    }
    if (use == null || !decision.allowed()) {
      return refuse(one, decision, List.of(), reply);
    }
    Optional<Decision> undeclared = ModelCheck.refusal(use, call.chat().model());
    if (undeclared.isPresent()) {
      return refuse(one, undeclared.get(), List.of(), reply);
    }
    Masking masking = masking(now, use, subject, call.traced());
    MaskedRequest request = MaskedRequest.of(call.chat(), masking);
    Decision afterMask = afterMask(question, use, masking, decision);
    if (!afterMask.allowed()) {
      return refuse(one, afterMask, masking.trace(), reply);
    }
    Question found = question.withSpecialCategoriesFound(special(masking));
    List<Route> routes =
        Route.of(now, found, use.recipient(), new Route.Asked(request, call.chat().model()));
    List<Destination> destinations = Route.destinations(routes);
    MaskedChat masked = destinations.getFirst().chat();
    ChatTrace trace = new ChatTrace(one.receipt(), afterMask, masking.trace(), masked.pseudonyms());
    Map<Kind, Integer> hidden = masking.counts();
    record(one, afterMask, routes, masking);
    metrics.allowed(use, hidden);
    reply.receipt(one.receipt());
    reply.sending(trace);
    send(one, use, destinations, reply);
    return trace;
  }

  /** What the gate was asked and what it said. */
  private record Gated(Question question, Decision decision) {}

  /**
   * Runs a call of a use that only observes: what would have become of it is on record before it
   * leaves as the app sent it. Without a ledger entry nothing leaves here either.
   */
  private ChatTrace observe(Case one, Use use, Registry now, Gated gated, ReplyChannel reply)
      throws IOException {
    ChatCall call = one.call();
    Masking found = masking(now, use, one.subject(), call.traced());
    MaskedRequest.of(call.chat().copy(), found);
    Decision would = would(use, call, gated, found);
    Masking clear = Masking.observing(about(now, use, one.subject(), false));
    MaskedRequest request = MaskedRequest.of(call.chat(), clear);
    Route.Asked asked = new Route.Asked(request, call.chat().model());
    List<Route> routes = Route.of(now, gated.question(), use.recipient(), asked).subList(0, 1);
    List<Destination> destinations = Route.destinations(routes);
    MaskedChat sent = destinations.getFirst().chat();
    ObjectNode said = verdict(one, would);
    Statements.observed(said, found);
    Statements.disclosure(said, sent, clear, one.subject());
    append(EntryKind.VERDICT, one, said);
    metrics.observed(use, would.allowed() ? "allowed" : Refusal.of(would).code(), found.counts());
    reply.receipt(one.receipt());
    reply.observed();
    ChatTrace trace = new ChatTrace(one.receipt(), would, found.trace(), sent.pseudonyms());
    reply.sending(trace);
    send(one, use, destinations, reply);
    return trace;
  }

  /** What would have been decided, were the use held to its rules. */
  private static Decision would(Use use, ChatCall call, Gated gated, Masking found) {
    if (!gated.decision().allowed()) {
      return gated.decision();
    }
    return ModelCheck.refusal(use, call.chat().model())
        .orElseGet(() -> afterMask(gated.question(), use, found, gated.decision()));
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

  private static void requireSubject(ChatCall call, @Nullable Use use) {
    if (use == null || use.observed()) {
      return;
    }
    if (call.subject() == null && use.subjectRequired()) {
      throw Fault.caller(
          400,
          "subject_required",
          "the use '" + use.id() + "' needs a subject: send Sotto-Subject: SYSTEM:ID");
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

  private Masking masking(Registry now, Use use, @Nullable Subject subject, boolean traced) {
    return Masking.begin(detector, about(now, use, subject, traced));
  }

  private Masking.About about(Registry now, Use use, @Nullable Subject subject, boolean traced) {
    SubjectKey key = subject == null ? vault.house() : subject.key();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Whose whose = subject == null ? null : subjects.whose(subject, now.systems().keySet());
    return new Masking.About(use, subject, whose, key, now.fields(), today, traced);
  }

  /** What only the mask could find: special categories, blocked kinds, data of others. */
  private static Decision afterMask(
      Question question, Use use, Masking masking, Decision decision) {
    if (!masking.blocked().isEmpty()) {
      return BlockedKinds.refusal(masking.blocked());
    }
    if (use.othersData() == OthersData.BLOCK && !masking.others().none()) {
      return BlockedKinds.othersData();
    }
    return special(masking) ? Gate.decide(question.withSpecialCategoriesFound(true)) : decision;
  }

  private static boolean special(Masking masking) {
    return masking.counts().containsKey(Kind.SPECIAL_CATEGORY);
  }

  private ChatTrace refuse(
      Case one, Decision decision, List<Masking.MaskedField> trace, ReplyChannel reply)
      throws IOException {
    append(EntryKind.VERDICT, one, verdict(one, decision));
    reply.receipt(one.receipt());
    Refusal refusal = Refusal.of(decision);
    metrics.refused(one.use(), refusal.code());
    reply.whole(
        403,
        one.call()
            .chat()
            .protocol()
            .error(
                403,
                refusal.code(),
                refusal.message(),
                Map.of("article", refusal.article(), "remedy", refusal.remedy())),
        null);
    return new ChatTrace(one.receipt(), decision, trace, null);
  }

  /** The verdict and the disclosure, durable before anything leaves. */
  private void record(Case one, Decision decision, List<Route> routes, Masking masking) {
    ObjectNode said = verdict(one, decision);
    MaskedChat masked = Route.destinations(routes).getFirst().chat();
    Statements.disclosure(said, masked, masking, one.subject());
    Statements.fallbacks(said, routes.subList(1, routes.size()), one.subject());
    append(EntryKind.VERDICT, one, said);
  }

  private static ObjectNode verdict(Case one, Decision decision) {
    return Statements.verdict(one.call(), one.use(), one.subject(), decision);
  }

  private void append(EntryKind what, Case one, ObjectNode said) {
    Subject subject = one.subject();
    Owner owner = subject == null ? null : new Owner(subject.id(), subject.key());
    String app = one.call().caller().keyId();
    Statement statement = new Statement(one.receipt(), what, app, one.registry(), owner, said);
    metrics.appending().record(() -> ledger.append(statement));
  }

  private void send(Case one, Use use, List<Destination> destinations, ReplyChannel reply)
      throws IOException {
    Instant start = clock.instant();
    List<Attempt> attempts = new ArrayList<>(1);
    Ending ending = new Ending();
    try {
      switch (provider.send(destinations, one.call().beta(), attempts)) {
        case Reply answer -> answered(answer, ending, reply);
        case Sent.LeftAlone alone -> leftAlone(one, alone, ending, reply);
      }
    } catch (ClientGone e) {
      ending.status = "client_gone";
      throw e.cause();
    } catch (Fault fault) {
      ending.http = ending.http == 0 ? fault.status() : ending.http;
      throw fault;
    } finally {
      long millis = Duration.between(start, clock.instant()).toMillis();
      append(
          EntryKind.OUTCOME,
          one,
          Statements.outcome(
              ending.status,
              ending.http,
              millis,
              attempts,
              destinations.getFirst().chat().othersInReply()));
      metrics.ended(use, ending.status, Duration.ofMillis(millis));
    }
  }

  /** How a call ends, as far as it has come; {@code http} is 0 before there is an answer. */
  private static final class Ending {
    private String status = "failed";
    private int http;
  }

  private void answered(Reply answer, Ending ending, ReplyChannel reply)
      throws IOException, ClientGone {
    try (answer) {
      MaskedChat masked = answer.chat();
      ending.http = answer.status();
      if (!answer.good()) {
        ending.status = "provider_error";
        reply.whole(
            ProviderErrors.relayed(answer.status()),
            ProviderErrors.shaped(answer, masked),
            answer.retryAfter());
        return;
      }
      requireAsked(answer);
      if (masked.streamed()) {
        ending.status = "broken";
        StreamEnd end = stream(answer, masked, reply);
        ending.status = end == StreamEnd.ERROR ? "provider_error" : "completed";
      } else {
        reply.whole(answer.status(), restored(answer, masked, reply), null);
        ending.status = "completed";
      }
    } catch (Fault fault) {
      if (fault.whose() == Fault.Whose.PEER) {
        answer.broke();
      }
      throw fault;
    }
  }

  /** A stream where one was asked for, a whole reply where not, and neither in a coding. */
  private static void requireAsked(Reply answer) {
    if (!answer.plain()) {
      answer.broke();
      throw Fault.peer(
          502, "provider_reply", "the provider's reply came in a coding nobody asked for", null);
    }
    boolean streamed = answer.chat().streamed();
    if (streamed != answer.streamed()) {
      answer.broke();
      String what = streamed ? "no stream although one was" : "a stream although none was";
      throw Fault.peer(502, "provider_reply", "the provider sent " + what + " asked for", null);
    }
  }

  private static void leftAlone(Case one, Sent.LeftAlone alone, Ending ending, ReplyChannel reply)
      throws IOException {
    ending.status = "not_sent";
    ending.http = 503;
    long seconds = Math.max(1, alone.pause().plusMillis(999).toSeconds());
    ObjectNode error =
        one.call()
            .chat()
            .protocol()
            .error(
                503,
                "provider_left_alone",
                "the provider failed several times and is left alone for "
                    + seconds
                    + " s: try again then",
                Map.of());
    reply.whole(503, error, Long.toString(seconds));
  }

  private ObjectNode restored(Reply answer, MaskedChat chat, ReplyChannel reply) {
    try {
      byte[] bytes = answer.body().readNBytes(MAX_REPLY + 1);
      if (bytes.length <= MAX_REPLY && Json.MAPPER.readTree(bytes) instanceof ObjectNode came) {
        ObjectNode body = chat.reply().whole(came, clock.instant());
        requireSound(body, chat);
        reply.asItCame(body);
        new ReplyRestore(chat.restoring().without(answer.key()))
            .restore(body, chat.protocol().reply());
        return body;
      }
    } catch (ReplyTimeout e) {
      throw Fault.peer(504, "provider_timeout", "the provider did not answer in time", e);
    } catch (IOException | JacksonException e) {
      throw Fault.peer(502, "provider_reply", "the provider's reply broke off or is not JSON", e);
    }
    throw Fault.peer(502, "provider_reply", "the provider's reply is not a JSON object", null);
  }

  /** What the vendor's client could not read is an error that it can. */
  private static void requireSound(ObjectNode body, MaskedChat chat) {
    if (!chat.protocol().sound(body)) {
      throw Fault.peer(
          502, "provider_reply", "the provider's reply is not one of this API's", null);
    }
  }

  /** Passes the stream on; a stream that ends without saying so broke off. */
  private StreamEnd stream(Reply answer, MaskedChat chat, ReplyChannel reply) throws ClientGone {
    StreamRestore restore = chat.protocol().stream(chat.restoring().without(answer.key()));
    ReplyTranslation.Streamed translated = chat.reply().stream(clock.instant());
    SseReader events = new SseReader(answer.body());
    try {
      for (SseEvent event = events.next(); event != null; event = events.next()) {
        each(translated.next(event), restore, reply);
        if (!events.waiting()) {
          pause(reply);
        }
      }
      each(translated.end(), restore, reply);
    } catch (IOException e) {
      breakOff(restore, reply);
      throw Fault.peer(502, "provider_stream", "the provider's stream broke off", e);
    } catch (Fault fault) {
      breakOff(restore, reply);
      throw fault;
    }
    if (restore.ended() == StreamEnd.NONE) {
      breakOff(restore, reply);
      throw Fault.peer(502, "provider_stream", "the provider's stream broke off", null);
    }
    pass(restore.end(), reply);
    pause(reply);
    return restore.ended();
  }

  private static void each(List<SseEvent> events, StreamRestore restore, ReplyChannel reply)
      throws ClientGone {
    for (SseEvent event : events) {
      show(event, reply);
      pass(restore.next(event), reply);
    }
  }

  /** All that was held back, and an error in the vendor's shape. */
  private static void breakOff(StreamRestore restore, ReplyChannel reply) throws ClientGone {
    pass(restore.end(), reply);
    pass(List.of(restore.error("provider_stream", "the provider's stream broke off")), reply);
    pause(reply);
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

  private static void pause(ReplyChannel reply) throws ClientGone {
    try {
      reply.pause();
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
