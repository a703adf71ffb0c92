package dev.sotto.server.http;

import dev.sotto.server.fault.Fault;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import tools.jackson.databind.node.ObjectNode;

/** Problem answers: RFC 9457 {@code application/problem+json}, with a {@code code} of ours. */
public final class Problems {
  private Problems() {}

  /** Answers with the problem that {@code fault} is. */
  public static void answer(Context context, Fault fault) {
    answer(context, fault.status(), fault.code(), fault.say());
  }

  /** Answers with a problem of this status, code and detail. */
  public static void answer(Context context, int status, String code, String detail) {
    send(context, status, body(status, code, detail));
  }

  /** The members that every problem has; a domain may add its own before it sends them. */
  public static ObjectNode body(int status, String code, String detail) {
    ObjectNode body = Json.MAPPER.createObjectNode();
    body.put("type", "urn:sotto:problem:" + code);
    body.put("title", HttpStatus.forStatus(status).getMessage());
    body.put("status", status);
    body.put("code", code);
    body.put("detail", detail);
    return body;
  }

  /** Sends a problem's body. */
  public static void send(Context context, int status, ObjectNode body) {
    context.status(status);
    if (status == 401) {
      context.header("WWW-Authenticate", "Bearer");
    }
    context.contentType("application/problem+json");
    context.result(Json.bytes(body));
  }
}
