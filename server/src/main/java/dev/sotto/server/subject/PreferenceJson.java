package dev.sotto.server.subject;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.http.Json;
import dev.sotto.server.registry.PurposeId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A preference as JSON, in the API and under the subject's key. */
final class PreferenceJson {
  private static final Set<String> KEYS =
      Set.of("purpose", "choice", "channel", "wording", "signal", "at");
  private static final Pattern PURPOSE = Pattern.compile("\\*|[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
  private static final int MAX_LENGTH = 500;

  private PreferenceJson() {}

  /** Reads a stored preference. */
  static Preference read(ObjectNode body) {
    return read(body, Instant.EPOCH);
  }

  /**
   * Reads the body of a PUT; without {@code at} the choice was made {@code now}.
   *
   * @throws Fault {@code unknown_key} or {@code invalid_preference}
   */
  static Preference read(ObjectNode body, Instant now) {
    Json.onlyKeys(body, KEYS);
    String purpose = text(body, "purpose");
    if (purpose == null || !PURPOSE.matcher(purpose).matches()) {
      throw invalid("purpose", "must be the id of a purpose or use, or *");
    }
    String signal = text(body, "signal");
    if (signal != null && !signal.equals(Preference.GPC) && !signal.equals(Preference.PARENTAL)) {
      throw invalid("signal", "can be gpc or parental");
    }
    return new Preference(
        new PurposeId(purpose),
        choice(body),
        text(body, "channel"),
        text(body, "wording"),
        signal,
        at(body, now));
  }

  private static Choice choice(ObjectNode body) {
    String choice = text(body, "choice");
    Optional<Choice> known =
        Arrays.stream(Choice.values()).filter(each -> each.text().equals(choice)).findFirst();
    return known.orElseThrow(
        () ->
            invalid(
                "choice",
                "must be one of "
                    + Arrays.stream(Choice.values())
                        .map(Choice::text)
                        .collect(Collectors.joining(", "))));
  }

  private static Instant at(ObjectNode body, Instant now) {
    String at = text(body, "at");
    if (at == null) {
      return now;
    }
    try {
      return OffsetDateTime.parse(at).toInstant();
    } catch (DateTimeException e) {
      throw invalid("at", "must be a time with its zone, such as 2026-11-24T10:15:00Z");
    }
  }

  private static @Nullable String text(ObjectNode body, String key) {
    JsonNode node = body.get(key);
    if (node == null || node.isNull()) {
      return null;
    }
    if (!node.isString()
        || node.stringValue().isBlank()
        || node.stringValue().length() > MAX_LENGTH) {
      throw invalid(key, "must be a text of 1 to " + MAX_LENGTH + " characters");
    }
    return node.stringValue();
  }

  static ObjectNode write(Preference preference) {
    ObjectNode body = Json.MAPPER.createObjectNode();
    body.put("purpose", preference.purpose().value());
    body.put("choice", preference.choice().text());
    if (preference.channel() != null) {
      body.put("channel", preference.channel());
    }
    if (preference.wording() != null) {
      body.put("wording", preference.wording());
    }
    if (preference.signal() != null) {
      body.put("signal", preference.signal());
    }
    body.put("at", preference.at().toString());
    return body;
  }

  private static Fault invalid(String key, String what) {
    return Fault.caller(400, "invalid_preference", "'" + key + "' " + what);
  }
}
