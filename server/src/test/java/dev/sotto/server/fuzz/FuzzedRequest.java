package dev.sotto.server.fuzz;

import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes requests in which any field of an API, or one that nobody knows, may hold anything. */
record FuzzedRequest(RandomGenerator random, Words words) {
  private static final JsonMapper JSON = JsonMapper.shared();

  ObjectNode of(Api api) {
    ObjectNode body = api.request(words.text());
    if (random.nextInt(3) == 0) {
      body.put("stream", true);
    }
    int fields = random.nextInt(0, 6);
    for (int i = 0; i < fields; i++) {
      String path = api.fields().get(random.nextInt(api.fields().size()));
      put(body, path.split("\\.", -1), 0);
    }
    if (random.nextInt(4) == 0) {
      body.set(key(), value(2));
    }
    return body;
  }

  private void put(ObjectNode parent, String[] steps, int at) {
    String step = steps[at];
    boolean array = step.endsWith("[]");
    String name = step.replace("[]", "");
    String key = name.equals("*") ? key() : name;
    if (at == steps.length - 1) {
      parent.set(key, array ? array(value(1)) : value(1));
      return;
    }
    JsonNode inside = parent.path(key);
    if (array
        && inside instanceof ArrayNode items
        && !items.isEmpty()
        && items.get(0) instanceof ObjectNode item) {
      put(item, steps, at + 1);
    } else if (!array && inside instanceof ObjectNode object) {
      put(object, steps, at + 1);
    } else {
      ObjectNode made = JSON.createObjectNode();
      put(made, steps, at + 1);
      parent.set(key, array ? array(made) : made);
    }
  }

  private static ArrayNode array(JsonNode item) {
    return JSON.createArrayNode().add(item);
  }

  private String key() {
    return switch (random.nextInt(4)) {
      case 0 -> words.identifier();
      case 1 -> words.fill();
      default -> "field_" + random.nextInt(5);
    };
  }

  private JsonNode value(int depth) {
    return switch (random.nextInt(depth > 0 ? 9 : 7)) {
      case 0 -> JSON.getNodeFactory().numberNode(random.nextLong());
      case 1 -> JSON.getNodeFactory().booleanNode(random.nextBoolean());
      case 2 -> JSON.getNodeFactory().nullNode();
      case 3 -> JSON.getNodeFactory().stringNode(words.identifier());
      case 4 -> JSON.getNodeFactory().stringNode("auto");
      case 5 -> JSON.getNodeFactory().numberNode(random.nextDouble());
      case 6 -> JSON.getNodeFactory().stringNode(words.text());
      case 7 -> array(value(depth - 1));
      default -> {
        ObjectNode object = JSON.createObjectNode();
        object.set(key(), value(depth - 1));
        yield object;
      }
    };
  }
}
