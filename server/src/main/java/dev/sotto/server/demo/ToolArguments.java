package dev.sotto.server.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Arguments for a tool, filled from a conversation's pseudonyms by the names of its properties.
 *
 * @param json the arguments; every required property is filled
 * @param fits whether at least one of them came from a pseudonym
 */
record ToolArguments(ObjectNode json, boolean fits) {
  private static final int LONGEST_QUOTE = 120;

  /** What a property's name asks for, the likeliest kind first. Earlier rows win. */
  private static final Map<Pattern, List<String>> KINDS = new LinkedHashMap<>();

  static {
    kinds("e-?mail|^to$|recipient", "EMAIL");
    kinds("order|parcel|track|shipment", "ORDER_ID", "OTHER_ID", "ACCOUNT_ID");
    kinds("phone|mobile|^tel", "PHONE");
    kinds("postcode|postal_?code|zip", "POSTCODE");
    kinds("address|street", "ADDRESS", "POSTCODE", "LOCATION");
    kinds("iban|bank", "IBAN");
    kinds("account|customer_?(id|no|number)|contract|^id$", "ACCOUNT_ID", "OTHER_ID", "ORDER_ID");
    kinds("name|customer|person|client|who", "PERSON");
    kinds("city|town|place", "LOCATION");
  }

  private static void kinds(String pattern, String... kinds) {
    KINDS.put(Pattern.compile(pattern), List.of(kinds));
  }

  static ToolArguments fill(JsonNode schema, Question question) {
    var pseudonyms = Pseudonym.in(question.userText());
    ObjectNode arguments = JsonMapper.shared().createObjectNode();
    boolean fits = false;
    for (var property : schema.path("properties").properties()) {
      boolean text = property.getValue().path("type").asString("string").equals("string");
      Optional<String> pseudonym =
          text && !property.getValue().has("enum")
              ? choose(property.getKey(), pseudonyms)
              : Optional.empty();
      if (pseudonym.isPresent()) {
        arguments.put(property.getKey(), pseudonym.get());
        fits = true;
      } else if (required(schema, property.getKey())) {
        arguments.set(property.getKey(), plain(property.getValue(), question));
      }
    }
    return new ToolArguments(arguments, fits);
  }

  private static Optional<String> choose(String name, List<Pseudonym> pseudonyms) {
    String lower = name.toLowerCase(Locale.ROOT);
    return KINDS.entrySet().stream()
        .filter(row -> row.getKey().matcher(lower).find())
        .findFirst()
        .stream()
        .flatMap(row -> row.getValue().stream())
        .flatMap(kind -> pseudonyms.stream().filter(p -> p.kind().equals(kind)))
        .map(Pseudonym::text)
        .findFirst();
  }

  private static boolean required(JsonNode schema, String property) {
    for (JsonNode name : schema.path("required")) {
      if (name.asString("").equals(property)) {
        return true;
      }
    }
    return false;
  }

  /** A value of the property's type with nothing of the conversation's, but for texts. */
  private static JsonNode plain(JsonNode property, Question question) {
    var nodes = JsonMapper.shared().getNodeFactory();
    if (property.path("enum").isArray() && !property.path("enum").isEmpty()) {
      return property.path("enum").get(0);
    }
    return switch (property.path("type").asString("string")) {
      case "integer", "number" -> nodes.numberNode(1);
      case "boolean" -> nodes.booleanNode(true);
      case "array" -> nodes.arrayNode();
      case "object" -> nodes.objectNode();
      default -> nodes.stringNode(quote(question.lastUserText()));
    };
  }

  /** The start of a text, without half a pseudonym at its end. */
  private static String quote(String text) {
    if (text.length() <= LONGEST_QUOTE) {
      return text;
    }
    int end = LONGEST_QUOTE;
    int open = text.lastIndexOf('<', end - 1);
    if (open >= 0 && text.indexOf('>', open) >= end) {
      end = open;
    }
    return text.substring(0, end).strip();
  }
}
