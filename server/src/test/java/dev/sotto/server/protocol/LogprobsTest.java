package dev.sotto.server.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sotto.server.http.Json;
import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import dev.sotto.text.Kind;
import dev.sotto.text.mask.Conversation;
import dev.sotto.text.mask.Masker;
import dev.sotto.text.mask.Protections;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class LogprobsTest {
  private static final List<String> TOKENS =
      List.of("Dear", " <", "PER", "SON", "_1", ">", ",", " a", " <", "b", "> for", " <PERSON_1>!");

  /** The tokens of the text that are no part of the pseudonym. */
  private static final List<String> STAY = List.of("Dear", ",", " a", " <", "b", "> for");

  private static Restoring restoring() {
    Masker masker =
        new Masker(
            (text, hints) -> {
              int at = text.indexOf("Anna Keller");
              return at < 0
                  ? List.of()
                  : List.of(new Finding(at, at + 11, Kind.PERSON, 1, "test", "a test"));
            });
    Conversation conversation = masker.begin(Hints.NONE, Protections.of(Map.of()));
    assertThat(conversation.mask("I am Anna Keller").text()).isEqualTo("I am <PERSON_1>");
    return new Restoring(conversation.pseudonyms(), false, Screens.NONE);
  }

  private static ArrayNode tokens(List<String> texts) {
    ArrayNode tokens = Json.MAPPER.createArrayNode();
    for (String text : texts) {
      ObjectNode token = tokens.addObject().put("token", text).put("logprob", -0.1);
      token.withArray("top_logprobs").addObject().put("token", text);
      token.withArray("top_logprobs").addObject().put("token", "<PERSON_1>");
    }
    return tokens;
  }

  private static List<String> texts(JsonNode tokens) {
    return tokens.valueStream().map(each -> each.path("token").stringValue()).toList();
  }

  @Test
  void whole_tokensOfAPseudonym_areLeftOut() {
    ArrayNode stay = Logprobs.whole(tokens(TOKENS), restoring());
    assertThat(texts(stay)).isEqualTo(STAY);
    assertThat(stay.get(0).path("top_logprobs")).hasSize(1);
  }

  @Test
  void settled_inAnyPieces_staysTheSameAsWhole() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      Logprobs streamed = new Logprobs(restoring());
      List<String> stay = new ArrayList<>();
      int at = 0;
      while (at < TOKENS.size()) {
        int end = Math.min(TOKENS.size(), at + random.nextInt(4));
        stay.addAll(texts(streamed.settled(tokens(TOKENS.subList(at, end)))));
        at = end;
      }
      stay.addAll(texts(streamed.rest()));
      assertThat(stay).isEqualTo(STAY);
    }
  }

  @Test
  void chatStream_logprobs_areThoseOfThePlainReply() {
    ObjectNode reply = Json.MAPPER.createObjectNode();
    ObjectNode choice = reply.putArray("choices").addObject().put("index", 0);
    choice.putObject("message").put("content", String.join("", TOKENS));
    choice.putObject("logprobs").set("content", tokens(TOKENS));
    new ReplyRestore(restoring()).restore(reply, new OpenAiChat().reply());
    assertThat(texts(reply.at("/choices/0/logprobs/content"))).isEqualTo(STAY);

    OpenAiStream stream = new OpenAiStream(restoring());
    List<SseEvent> events = new ArrayList<>();
    TOKENS.forEach(token -> events.addAll(stream.next(chunk(token))));
    events.addAll(stream.next(new SseEvent(null, "[DONE]")));
    StringBuilder text = new StringBuilder();
    List<String> stay = new ArrayList<>();
    for (SseEvent event : events.subList(0, events.size() - 1)) {
      JsonNode said = Json.MAPPER.readTree(event.data()).at("/choices/0");
      text.append(said.at("/delta/content").asString(""));
      stay.addAll(texts(said.at("/logprobs/content")));
    }
    assertThat(text).hasToString(reply.at("/choices/0/message/content").stringValue());
    assertThat(stay).isEqualTo(STAY);
  }

  private static SseEvent chunk(String token) {
    ObjectNode chunk = Json.MAPPER.createObjectNode().put("object", "chat.completion.chunk");
    ObjectNode choice = chunk.putArray("choices").addObject().put("index", 0);
    choice.putObject("delta").put("content", token);
    choice.putObject("logprobs").set("content", tokens(List.of(token)));
    choice.putNull("finish_reason");
    return new SseEvent(null, chunk.toString());
  }
}
