package dev.sotto.server.http;

import io.javalin.http.Context;
import tools.jackson.databind.JsonNode;

/** Answers in JSON. */
public final class Answers {
  private Answers() {}

  /** Answers with {@code body}; the status is the caller's to set. */
  public static void json(Context context, JsonNode body) {
    context.contentType("application/json").result(Json.bytes(body));
  }
}
