package dev.sotto.server.chat;

import dev.sotto.server.access.Caller;
import dev.sotto.server.evidence.ReceiptId;
import dev.sotto.server.fault.Fault;
import dev.sotto.server.http.Json;
import dev.sotto.server.mask.ClearChat;
import dev.sotto.server.protocol.AnthropicMessages;
import dev.sotto.server.protocol.OpenAiChat;
import dev.sotto.server.protocol.Protocol;
import dev.sotto.server.protocol.SseEvent;
import dev.sotto.server.subject.Identity;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Runs one real call and tells all that happened in it, for the playground: clear personal data, so
 * for staff only.
 */
public final class ChatProbe {
  private static final int MAX_TOKENS = 1024;

  private final ChatGateway gateway;
  private final InstantSource clock;

  public ChatProbe(ChatGateway gateway, InstantSource clock) {
    this.gateway = gateway;
    this.clock = clock;
  }

  /**
   * Runs the call that {@code ask} describes ({@code use}, {@code subject}, {@code protocol},
   * {@code model}, {@code messages}) for {@code caller}.
   *
   * @return verdict, what was sent, the reply as it came and as it is, the receipt
   * @throws Fault when the call is broken or the provider failed
   */
  public ObjectNode run(ObjectNode ask, Caller caller) {
    Protocol protocol = protocol(ask);
    Heard heard = new Heard();
    Instant start = clock.instant();
    ChatTrace trace;
    try {
      trace = gateway.run(call(ask, caller, protocol, false), heard);
    } catch (IOException e) {
      throw Fault.ours("playground", "the reply could not be read", e);
    }
    ObjectNode told = ProbeJson.of(trace);
    if (heard.masked != null && trace.pseudonyms() != null) {
      String came = text(heard.masked);
      told.put("reply_masked", came);
      RestoredMarks restored = RestoredMarks.of(came, trace.pseudonyms());
      told.put("reply", text(heard.whole));
      told.set("reply_marks", restored.marks());
    } else if (heard.status >= 400 && trace.decision().allowed()) {
      throw Fault.peer(
          502, "provider_error", heard.whole.path("error").path("message").asString(""), null);
    }
    told.put("elapsed_ms", Duration.between(start, clock.instant()).toMillis());
    return told;
  }

  /**
   * Runs the call as a stream and tells it through {@code lines} while it runs; the last line is
   * what {@link #run} answers.
   *
   * @throws Fault as {@link #run}
   * @throws IOException when nobody listens any more
   */
  public void stream(ObjectNode ask, Caller caller, Lines lines) throws IOException {
    Instant start = clock.instant();
    ToldStream stream = new ToldStream(lines);
    ChatTrace trace = gateway.run(call(ask, caller, protocol(ask), true), stream);
    String error = stream.error();
    if (error != null && trace.decision().allowed()) {
      throw Fault.peer(502, "provider_error", error, null);
    }
    ObjectNode told = ProbeJson.of(trace);
    if (trace.pseudonyms() != null) {
      told.put("reply_masked", stream.came());
      told.put("reply", stream.clear());
      told.set("reply_marks", RestoredMarks.of(stream.came(), trace.pseudonyms()).marks());
    }
    told.put("elapsed_ms", Duration.between(start, clock.instant()).toMillis());
    lines.tell(told);
  }

  /** Where the objects of a stream go, each at once. */
  public interface Lines {
    void tell(ObjectNode line) throws IOException;
  }

  private static Protocol protocol(ObjectNode ask) {
    return ask.path("protocol").asString("openai").equals("anthropic")
        ? new AnthropicMessages()
        : new OpenAiChat();
  }

  private static ChatCall call(ObjectNode ask, Caller caller, Protocol protocol, boolean streamed) {
    ObjectNode body = Json.MAPPER.createObjectNode();
    if (streamed) {
      body.put("stream", true);
    }
    body.put("model", ask.path("model").asString("stand-in"));
    if (protocol instanceof AnthropicMessages) {
      body.put("max_tokens", MAX_TOKENS);
    }
    ArrayNode messages = body.putArray("messages");
    for (JsonNode message : ask.path("messages")) {
      add(body, messages, message, protocol);
    }
    if (messages.isEmpty()) {
      throw Fault.caller(400, "invalid_field", "messages: write at least one");
    }
    JsonNode subject = ask.path("subject");
    return new ChatCall(
        new ClearChat(protocol, body),
        caller,
        ChatRoutes.useNamed(ask.path("use").asString("")),
        subject.isString() ? Identity.parse(subject.stringValue()) : null,
        false,
        null,
        true);
  }

  /** Anthropic's API has the system prompt beside the messages. */
  private static void add(
      ObjectNode body, ArrayNode messages, JsonNode message, Protocol protocol) {
    String role = message.path("role").asString("user");
    String content = message.path("content").asString("");
    if (role.equals("system") && protocol instanceof AnthropicMessages) {
      body.put("system", content);
    } else {
      messages.addObject().put("role", role).put("content", content);
    }
  }

  private static String text(ObjectNode reply) {
    JsonNode openAi = reply.path("choices").path(0).path("message").path("content");
    if (openAi.isString()) {
      return openAi.stringValue();
    }
    StringBuilder text = new StringBuilder();
    for (JsonNode block : reply.path("content")) {
      text.append(block.path("text").asString(""));
    }
    return text.toString();
  }

  /** Keeps what the gateway answers. */
  private static final class Heard implements ReplyChannel {
    private int status;
    private ObjectNode whole = Json.MAPPER.createObjectNode();
    private @Nullable ObjectNode masked;

    @Override
    public void receipt(ReceiptId receipt) {
      // the trace names it
    }

    @Override
    public void asItCame(ObjectNode body) {
      masked = body.deepCopy();
    }

    @Override
    public void whole(int status, ObjectNode body, @Nullable String retryAfter) {
      this.status = status;
      this.whole = body;
    }

    @Override
    public void event(SseEvent event) {
      throw new IllegalStateException("the playground asks for whole replies");
    }
  }
}
