package dev.sotto.server.protocol;

import dev.sotto.server.http.Json;
import dev.sotto.text.mask.Pseudonyms;
import dev.sotto.text.mask.Restorer;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The log-probabilities of one text, token by token (OpenAI's {@code logprobs}). Tokens that spell
 * a pseudonym are left out, since the text that the app gets is not made of them; the others stay,
 * without alternatives that are a pseudonym. The same tokens stay however they are cut into pieces.
 * Not thread-safe.
 */
final class Logprobs {
  private final Pseudonyms pseudonyms;
  private final Restorer restorer;
  private final List<JsonNode> pending = new ArrayList<>();
  private final StringBuilder came = new StringBuilder();
  private final StringBuilder gone = new StringBuilder();

  Logprobs(Restoring restoring) {
    this.pseudonyms = restoring.pseudonyms();
    this.restorer = restoring.unscreened();
  }

  /** The tokens of a whole text that stay. */
  static ArrayNode whole(JsonNode tokens, Restoring restoring) {
    Logprobs all = new Logprobs(restoring);
    ArrayNode stay = all.settled(tokens);
    return stay.addAll(all.rest());
  }

  /** Takes the next tokens; gives those, of all that came, which stay and are settled now. */
  ArrayNode settled(JsonNode tokens) {
    ArrayNode stay = Json.MAPPER.createArrayNode();
    for (JsonNode each : tokens) {
      String token = each.path("token").asString("");
      pending.add(each);
      came.append(token);
      gone.append(restorer.feed(token));
      if (restorer.heldBack() == 0) {
        settle(stay);
      }
    }
    return stay;
  }

  /** The rest that stays, once no token follows. */
  ArrayNode rest() {
    ArrayNode stay = Json.MAPPER.createArrayNode();
    gone.append(restorer.finish());
    settle(stay);
    return stay;
  }

  private void settle(ArrayNode stay) {
    if (came.compareTo(gone) == 0) {
      pending.forEach(each -> stay.add(withoutPseudonyms(each)));
    }
    pending.clear();
    came.setLength(0);
    gone.setLength(0);
  }

  private JsonNode withoutPseudonyms(JsonNode entry) {
    if (entry instanceof ObjectNode object
        && object.path("top_logprobs") instanceof ArrayNode alternatives) {
      alternatives.removeIf(
          each -> {
            String token = each.path("token").asString("");
            return !pseudonyms.restore(token).equals(token);
          });
    }
    return entry;
  }
}
