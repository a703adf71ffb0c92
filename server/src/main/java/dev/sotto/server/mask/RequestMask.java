package dev.sotto.server.mask;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.http.Json;
import dev.sotto.server.protocol.FieldAction;
import dev.sotto.server.protocol.FieldTable;
import dev.sotto.text.Kind;
import dev.sotto.text.mask.FieldName;
import dev.sotto.text.mask.Protection;
import dev.sotto.text.mask.Replacement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Masks a request, field by field, as its table says. What the table does not name goes through the
 * mask too: a field that the vendor adds tomorrow leaks nothing.
 */
public final class RequestMask {
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._:/-]{1,128}");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.:/-]{1,256}");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.:-]{1,256}");
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_=-]*");
  private static final int LONG_NUMBER = 7;
  private static final int TELLING_NUMBER = 5;

  private final Masking masking;
  private final SchemaMask schemas;
  private final FileParts files;
  private Author author = Author.APP;

  RequestMask(Masking masking) {
    this.masking = masking;
    this.schemas = new SchemaMask(masking);
    this.files = new FileParts(masking);
  }

  /**
   * Masks {@code body} in place: first the fields of {@code order}, so that what stands before the
   * messages is numbered before them, then the others.
   *
   * @throws Fault {@code unsupported_content} or {@code invalid_field}, naming the field
   */
  void mask(ObjectNode body, FieldTable table, List<String> order) {
    Set<String> keys = new LinkedHashSet<>(order);
    keys.addAll(body.propertyNames());
    keys.retainAll(Set.copyOf(body.propertyNames()));
    for (String key : keys) {
      author = Author.ofField(key, masking.fillsOnlyInstructions());
      replaceField(body, key, table.field(key), shown(key, table.field(key)));
    }
    if (hasUnlisted(body, table)) {
      ObjectNode renamed = withMaskedKeys(body, table, "body");
      body.removeAll();
      body.setAll(renamed);
    }
  }

  private void replaceField(ObjectNode parent, String key, @Nullable FieldTable line, String path) {
    JsonNode before = parent.path(key);
    JsonNode after = masked(before, line, path, parent);
    if (after.isMissingNode()) {
      parent.remove(key);
    } else if (after != before) {
      parent.set(key, after);
    }
  }

  /** The field as it may go out: {@code node} itself where nothing changes, missing to drop it. */
  private JsonNode masked(
      JsonNode node, @Nullable FieldTable line, String path, ObjectNode parent) {
    FieldAction action = line == null ? null : line.action();
    if (action == FieldAction.DROP) {
      return Json.MAPPER.missingNode();
    }
    if (node.isNull() || node.isBoolean()) {
      return line != null && node.asBoolean(false) ? allowed(node, line, path) : node;
    }
    if (line != null && action == FieldAction.REFUSE) {
      throw unsupported(path, line);
    }
    if (action == FieldAction.SCHEMA) {
      return schemas.masked(node, path);
    }
    if (action == FieldAction.TREE) {
      return tree(node, path);
    }
    if (action == FieldAction.FILE && node instanceof ObjectNode part && FileParts.is(part)) {
      return files.masked(part, path);
    }
    if (node instanceof ObjectNode object) {
      return object(object, line, path);
    }
    if (node instanceof ArrayNode array) {
      return array(array, line, path, parent);
    }
    return node.isString() ? string(node, action, line, path, parent) : number(node, line, path);
  }

  /** What is switched on must be of what may be. */
  private static JsonNode allowed(JsonNode node, FieldTable line, String path) {
    if (line.action() == FieldAction.REFUSE) {
      throw unsupported(path, line);
    }
    return line.action() == FieldAction.ONLY ? only(node, line, path) : node;
  }

  private JsonNode object(ObjectNode object, @Nullable FieldTable line, String path) {
    Author around = author;
    author = around.of(object, path, masking.fillsOnlyInstructions());
    JsonNode after = fields(object, line, path);
    author = around;
    return after;
  }

  private JsonNode fields(ObjectNode object, @Nullable FieldTable line, String path) {
    for (Map.Entry<String, JsonNode> entry : List.copyOf(object.properties())) {
      String key = entry.getKey();
      FieldTable field = line == null ? null : line.field(key);
      if (field != null && line != null && !line.names(key)) {
        requireNobody(key, path);
      }
      replaceField(object, key, field, path + "." + shown(key, field));
    }
    return line == null || hasUnlisted(object, line) ? withMaskedKeys(object, line, path) : object;
  }

  /** A key that no line names may be anything, a name too: errors do not repeat it. */
  private static String shown(String key, @Nullable FieldTable field) {
    return field == null ? "(unlisted)" : key;
  }

  private static boolean hasUnlisted(ObjectNode object, FieldTable line) {
    return object.propertyNames().stream().anyMatch(key -> line.field(key) == null);
  }

  private ObjectNode withMaskedKeys(ObjectNode object, @Nullable FieldTable line, String path) {
    ObjectNode renamed = Json.MAPPER.createObjectNode();
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      String key = entry.getKey();
      boolean listed = line != null && line.field(key) != null;
      boolean kept = listed || (FieldName.is(key) && !masking.names(key));
      renamed.set(kept ? key : masking.text(path + " (key)", key), entry.getValue());
    }
    return renamed;
  }

  private JsonNode array(
      ArrayNode array, @Nullable FieldTable line, String path, ObjectNode parent) {
    FieldTable item = line == null ? null : line.item();
    for (int i = 0; i < array.size(); i++) {
      JsonNode after = masked(array.get(i), item, path + "[" + i + "]", parent);
      array.set(i, after.isMissingNode() ? NullNode.getInstance() : after);
    }
    return array;
  }

  private JsonNode string(
      JsonNode node,
      @Nullable FieldAction action,
      @Nullable FieldTable line,
      String path,
      ObjectNode parent) {
    String text = node.stringValue();
    if (action == null) {
      return changed(node, mask(path, text));
    }
    return switch (action) {
      case PASS -> word(node, path);
      case KEEP -> kept(node, path);
      case DIGEST -> StringNode.valueOf(masking.digest(text));
      case NAME -> name(text, parent);
      case ID -> id(node, path);
      case OPAQUE -> opaque(node, path);
      case SIGNED -> signed(node, path, parent);
      case ALONE -> changed(node, masking.alone(path, text));
      case ONLY -> line == null ? node : only(node, line, path);
      default -> changed(node, mask(path, text));
    };
  }

  private String mask(String path, String text) {
    return author == Author.APP ? masking.written(path, text) : masking.text(path, text);
  }

  private JsonNode number(JsonNode node, @Nullable FieldTable line, String path) {
    String digits = node.asString();
    boolean passes = line != null && line.action() == FieldAction.PASS;
    boolean names = digits.length() >= TELLING_NUMBER && masking.names(digits);
    if (passes && names) {
      throw names(path);
    }
    if (passes || (digits.length() < LONG_NUMBER && !names)) {
      return node;
    }
    String masked = masking.text(path, digits);
    return masked.equals(digits) ? node : StringNode.valueOf(masked);
  }

  private static JsonNode changed(JsonNode before, String after) {
    return after.equals(before.stringValue()) ? before : StringNode.valueOf(after);
  }

  private JsonNode tree(JsonNode node, String path) {
    String json = Json.MAPPER.writeValueAsString(node);
    String masked = masking.json(path, json);
    return masked.equals(json) ? node : Json.MAPPER.readTree(masked);
  }

  /** A word of the API goes as it is, anything longer through the mask. */
  private JsonNode word(JsonNode node, String path) {
    String text = node.stringValue();
    if (!WORD.matcher(text).matches()) {
      return changed(node, masking.text(path, text));
    }
    requireNobody(text, path);
    return node;
  }

  /** What goes out as it stands must not name the subject. */
  private void requireNobody(String text, String path) {
    if (masking.names(text)) {
      throw names(path);
    }
  }

  private static Fault names(String path) {
    return invalid(path, "goes out as it is, and it names the subject: take that out");
  }

  private JsonNode kept(JsonNode node, String path) {
    String name = node.stringValue();
    if (!NAME.matcher(name).matches()) {
      throw invalid(path, "a name here has letters, digits, '_', '-', '.', ':' and '/' only");
    }
    requireNobody(name, path);
    masking.conversation().reserve(name);
    return node;
  }

  /** A tool's answer names its function; anybody else's name is a person's. */
  private JsonNode name(String name, ObjectNode message) {
    String role = message.path("role").asString("");
    if (role.equals("function") || role.equals("tool")) {
      return kept(StringNode.valueOf(name), "messages[].name");
    }
    String pseudonym = masking.whole(name, Kind.PERSON);
    return StringNode.valueOf(pseudonym.replace("<", "").replace(">", ""));
  }

  /** An id that names the subject goes as its digest, the same wherever it stands. */
  private JsonNode id(JsonNode node, String path) {
    String id = node.stringValue();
    if (!ID.matcher(id).matches()) {
      throw invalid(path, "an id has letters, digits, '_', '-', '.' and ':' only");
    }
    return masking.names(id) ? StringNode.valueOf(masking.digest(id)) : node;
  }

  private JsonNode opaque(JsonNode node, String path) {
    if (!BASE64.matcher(node.stringValue()).matches()) {
      throw invalid(path, "must be the vendor's base64, unchanged");
    }
    requireNobody(node.stringValue(), path);
    return node;
  }

  /**
   * The vendor checks its signature, so the text goes byte for byte. It came out of a masked
   * conversation; where it now holds what the mask would hide, somebody changed it.
   */
  private JsonNode signed(JsonNode node, String path, ObjectNode block) {
    String text = node.stringValue();
    if (block.path("signature").asString("").isEmpty()) {
      return changed(node, masking.text(path, text));
    }
    for (Replacement hidden : masking.conversation().mask(text).replacements()) {
      boolean literal = hidden.finding().rule().equals("literal");
      if (!literal && hidden.protection() != Protection.KEEP) {
        throw invalid(
            path,
            "signed reasoning goes out unchanged, and this holds personal data ("
                + hidden.finding().kind()
                + "): send back the block exactly as Sotto returned it");
      }
    }
    return node;
  }

  private static JsonNode only(JsonNode node, FieldTable line, String path) {
    List<String> allowed = List.of(line.words().split(" ", -1));
    if (!allowed.contains(node.asString())) {
      String why = line.remedy().isEmpty() ? "nothing else can be masked yet" : line.remedy();
      throw Fault.caller(
          400,
          "unsupported_content",
          path + ": must be one of " + String.join(", ", allowed) + "; nothing was sent: " + why);
    }
    return node;
  }

  private static Fault unsupported(String path, FieldTable line) {
    String remedy = line.remedy().isEmpty() ? "send text" : line.remedy();
    return Fault.caller(
        400,
        "unsupported_content",
        path + ": " + line.words() + " cannot be masked, so nothing was sent: " + remedy);
  }

  private static Fault invalid(String path, String what) {
    return Fault.caller(400, "invalid_field", path + ": " + what);
  }
}
