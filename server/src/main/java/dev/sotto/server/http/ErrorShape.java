package dev.sotto.server.http;

import tools.jackson.databind.node.ObjectNode;

/** The shape in which a path answers errors: its vendor's on model paths, RFC 9457 elsewhere. */
public interface ErrorShape {
  /**
   * An error's body.
   *
   * @param contentType of {@code body}
   */
  record Shaped(String contentType, ObjectNode body) {}

  /** The body of an error at {@code path}. */
  Shaped shaped(String path, int status, String code, String message);

  /** RFC 9457, whatever the path. */
  static ErrorShape problems() {
    return (path, status, code, message) ->
        new Shaped("application/problem+json", Problems.body(status, code, message));
  }
}
