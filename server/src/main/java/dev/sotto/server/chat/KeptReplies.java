package dev.sotto.server.chat;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.http.Answers;
import dev.sotto.server.http.Callers;
import dev.sotto.server.protocol.OpenAiResponses;
import dev.sotto.server.protocol.Protocol;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;

/**
 * The paths of the Responses API that read, cancel or delete a reply which the vendor keeps. Sotto
 * lets it keep none, so there is none: each answers 404 in the vendor's shape and says what to do.
 */
public final class KeptReplies {
  private static final Protocol VENDOR = new OpenAiResponses();

  private final Callers callers;

  public KeptReplies(Callers callers) {
    this.callers = callers;
  }

  /** Adds the paths to {@code routes}. */
  public void add(RoutesConfig routes) {
    routes.get("/v1/responses/{id}", this::refuse);
    routes.delete("/v1/responses/{id}", this::refuse);
    routes.get("/v1/responses/{id}/input_items", this::refuse);
    routes.post("/v1/responses/{id}/cancel", this::refuse);
  }

  private void refuse(Context context) {
    Fault fault;
    try {
      callers.require(context);
      fault =
          Fault.caller(
              404,
              "not_stored",
              "no reply is kept at the vendor, so none can be fetched, cancelled or deleted: keep"
                  + " the reply that you got, and send the whole conversation as input");
    } catch (Fault unauthorized) {
      context.header("WWW-Authenticate", "Bearer");
      fault = unauthorized;
    }
    Answers.json(
        context.status(fault.status()),
        VENDOR.error(fault.status(), fault.code(), fault.say(), Map.of()));
  }
}
