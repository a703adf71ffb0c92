package dev.sotto.server.subject;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.http.Json;
import dev.sotto.server.vault.RevealPermit;
import dev.sotto.text.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A subject as JSON, in the API and under its key. Errors name the field, never its value. */
final class SubjectJson {
  private static final Set<String> KEYS =
      Set.of(
          "language",
          "residence",
          "minor",
          "names",
          "emails",
          "phones",
          "addresses",
          "numbers",
          "other",
          "profile",
          "identities");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
  private static final Pattern RESIDENCE = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");
  private static final int MAX_VALUES = 200;

  private SubjectJson() {}

  /**
   * Reads the body of a PUT.
   *
   * @throws Fault {@code unknown_key} or {@code invalid_subject}
   */
  static SubjectRecord read(ObjectNode body) {
    Json.onlyKeys(body, KEYS);
    return new SubjectRecord(
        text(body, "language", LANGUAGE, "a language code such as de"),
        text(body, "residence", RESIDENCE, "a country or state such as DE or US-CA"),
        flag(body, "minor"),
        KnownJson.read(body),
        profile(body),
        identities(body));
  }

  static ObjectNode write(SubjectRecord subject, RevealPermit permit) {
    ObjectNode body = Json.MAPPER.createObjectNode();
    if (subject.language() != null) {
      body.put("language", subject.language());
    }
    if (subject.residence() != null) {
      body.put("residence", subject.residence());
    }
    if (subject.minor()) {
      body.put("minor", true);
    }
    Known known = subject.known();
    add(body, "names", known.names());
    add(body, "emails", known.emails());
    add(body, "phones", known.phones());
    add(body, "addresses", known.addresses());
    add(body, "numbers", known.numbers());
    add(body, "other", known.other());
    body.set("profile", subject.profile());
    ArrayNode identities = body.putArray("identities");
    for (Identity identity : subject.identities()) {
      identities
          .addObject()
          .put("system", identity.system())
          .put("id", identity.id().reveal(permit));
    }
    return body;
  }

  private static void add(ObjectNode body, String key, List<String> values) {
    ArrayNode array = body.putArray(key);
    values.forEach(array::add);
  }

  private static @Nullable String text(
      ObjectNode body, String key, Pattern shape, String expected) {
    JsonNode node = body.get(key);
    if (node == null || node.isNull()) {
      return null;
    }
    if (!node.isString() || !shape.matcher(node.stringValue()).matches()) {
      throw invalid(key, "must be " + expected);
    }
    return node.stringValue();
  }

  private static boolean flag(ObjectNode body, String key) {
    JsonNode node = body.get(key);
    if (node == null || node.isNull()) {
      return false;
    }
    if (!node.isBoolean()) {
      throw invalid(key, "must be true or false");
    }
    return node.booleanValue();
  }

  private static ObjectNode profile(ObjectNode body) {
    JsonNode node = body.get("profile");
    if (node == null || node.isNull()) {
      return Json.MAPPER.createObjectNode();
    }
    if (!(node instanceof ObjectNode object) || object.size() > MAX_VALUES) {
      throw invalid("profile", "must be an object of at most " + MAX_VALUES + " fields");
    }
    for (JsonNode value : object.values()) {
      if (value.isContainer() && !value.isArray()) {
        throw invalid("profile", "must hold texts, numbers, true, false or arrays of them");
      }
    }
    return object;
  }

  private static List<Identity> identities(ObjectNode body) {
    JsonNode node = body.get("identities");
    if (node == null || node.isNull()) {
      return List.of();
    }
    if (!node.isArray() || node.size() > MAX_VALUES) {
      throw invalid("identities", "must be an array of at most " + MAX_VALUES);
    }
    List<Identity> identities = new ArrayList<>(node.size());
    for (JsonNode each : node) {
      if (!each.path("system").isString() || !each.path("id").isString()) {
        throw invalid("identities", "must hold objects {\"system\", \"id\"} of texts");
      }
      identities.add(Identity.of(each.path("system").stringValue(), each.path("id").stringValue()));
    }
    return identities;
  }

  private static Fault invalid(String key, String what) {
    return Fault.caller(400, "invalid_subject", "'" + key + "' " + what);
  }
}
