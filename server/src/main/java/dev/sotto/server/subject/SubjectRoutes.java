package dev.sotto.server.subject;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.http.Answers;
import dev.sotto.server.http.Bodies;
import dev.sotto.server.http.Callers;
import dev.sotto.server.http.Json;
import dev.sotto.server.vault.RevealPermit;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The API of subjects and their preferences, for staff. */
public final class SubjectRoutes {
  private static final String ONE = "/v1/subjects/{system}/{id}";

  private final Subjects subjects;
  private final PreferenceDesk preferences;
  private final SubjectImport imports;
  private final Callers callers;

  public SubjectRoutes(Subjects subjects, PreferenceDesk preferences, Callers callers) {
    this.subjects = subjects;
    this.preferences = preferences;
    this.imports = new SubjectImport(subjects);
    this.callers = callers;
  }

  /** Adds the paths to {@code routes}. */
  public void add(RoutesConfig routes) {
    routes.post("/v1/subjects/import", this::imported);
    routes.put(ONE, this::put);
    routes.get(ONE, this::get);
    routes.delete(ONE, this::delete);
    routes.put(ONE + "/preferences", this::choose);
    routes.get(ONE + "/preferences", this::choices);
  }

  private void put(Context context) {
    callers.requireAdmin(context);
    Subjects.Put done = subjects.put(identity(context), SubjectJson.read(Bodies.object(context)));
    context.status(done == Subjects.Put.CREATED ? 201 : 200);
    Answers.json(context, body(find(context)));
  }

  private void get(Context context) {
    callers.requireAdmin(context);
    Answers.json(context, body(find(context)));
  }

  private void delete(Context context) {
    callers.requireAdmin(context);
    if (!subjects.shred(identity(context))) {
      throw unknown();
    }
    context.status(204);
  }

  private void choose(Context context) {
    callers.requireAdmin(context);
    Answers.json(context, body(preferences.add(identity(context), Bodies.object(context))));
  }

  private void choices(Context context) {
    callers.requireAdmin(context);
    Answers.json(context, body(preferences.list(identity(context))));
  }

  private void imported(Context context) {
    callers.requireAdmin(context);
    try (InputStream lines = context.req().getInputStream()) {
      Answers.json(context, imports.read(lines, progress -> {}).json());
    } catch (IOException e) {
      throw Fault.caller(400, "body_unreadable", "the body cannot be read: send it again");
    }
  }

  private Subject find(Context context) {
    return subjects.find(identity(context)).orElseThrow(SubjectRoutes::unknown);
  }

  private static Fault unknown() {
    return Fault.caller(404, "unknown_subject", "no such subject");
  }

  private static Identity identity(Context context) {
    return Identity.of(context.pathParam("system"), context.pathParam("id"));
  }

  private static ObjectNode body(Subject subject) {
    return SubjectJson.write(subject.record(), RevealPermit.ANSWER);
  }

  private static ObjectNode body(Preferences preferences) {
    ObjectNode body = Json.MAPPER.createObjectNode();
    ArrayNode history = body.putArray("preferences");
    preferences.history().forEach(each -> history.add(PreferenceJson.write(each)));
    return body;
  }
}
