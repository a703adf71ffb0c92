package dev.sotto.server.subject;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.http.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What became of the lines of an import. Not thread-safe. */
public final class ImportTally {
  private static final int MAX_REASONS = 1000;

  private long lines;
  private long created;
  private long replaced;
  private long refused;
  private final List<Refusal> refusals = new ArrayList<>();

  /** A line that was not taken, and why: nothing of what it held. */
  public record Refusal(long line, String code, String reason) {}

  /** Reads what {@link #json} wrote. */
  public static ImportTally of(ObjectNode body) {
    ImportTally tally = new ImportTally();
    tally.lines = body.path("lines").asLong(0);
    tally.created = body.path("created").asLong(0);
    tally.replaced = body.path("replaced").asLong(0);
    tally.refused = body.path("refused").asLong(0);
    for (JsonNode each : body.path("refusals")) {
      tally.refusals.add(
          new Refusal(
              each.path("line").asLong(0),
              each.path("code").asString(""),
              each.path("reason").asString("")));
    }
    return tally;
  }

  void line() {
    lines++;
  }

  void count(Subjects.Put put) {
    if (put == Subjects.Put.CREATED) {
      created++;
    } else {
      replaced++;
    }
  }

  void created(int subjects) {
    created += subjects;
  }

  void refuse(long line, Fault fault) {
    refused++;
    if (refusals.size() < MAX_REASONS) {
      refusals.add(new Refusal(line, fault.code(), fault.say()));
    }
  }

  /** Lines read. */
  public long lines() {
    return lines;
  }

  /** Subjects made. */
  public long created() {
    return created;
  }

  /** Subjects that were there and hold what their line says now. */
  public long replaced() {
    return replaced;
  }

  /** Lines not taken. */
  public long refused() {
    return refused;
  }

  /** The first thousand of them. */
  public List<Refusal> refusals() {
    return List.copyOf(refusals);
  }

  /** {@code {"lines","created","replaced","refused","refusals":[{"line","code","reason"}]}}. */
  public ObjectNode json() {
    ObjectNode body = Json.MAPPER.createObjectNode();
    body.put("lines", lines).put("created", created).put("replaced", replaced);
    body.put("refused", refused);
    ArrayNode reasons = body.putArray("refusals");
    for (Refusal each : refusals) {
      reasons
          .addObject()
          .put("line", each.line())
          .put("code", each.code())
          .put("reason", each.reason());
    }
    return body;
  }
}
