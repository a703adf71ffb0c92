package dev.sotto.server.front;

/** The codes and words of errors that the web server makes, by their status. */
record StatusCode(String code, String message) {
  private static final String SEE = "GET /openapi.json says what there is and how to call it";

  static StatusCode of(int status) {
    return switch (status) {
      case 400 -> new StatusCode("bad_request", "the request is not valid HTTP: mend the client");
      case 404 -> new StatusCode("not_found", SEE);
      case 405 -> new StatusCode("method_not_allowed", SEE);
      case 408 -> new StatusCode("timeout", "the request came too slowly: send it again");
      case 413 -> new StatusCode("too_large", "the body is too large: send less");
      case 414 -> new StatusCode("uri_too_long", "the address is too long: shorten it");
      case 431 -> new StatusCode("headers_too_large", "the headers are too large: send fewer");
      case 500 -> new StatusCode("internal", "Sotto failed; its log says where");
      case 503 -> new StatusCode("unavailable", "Sotto cannot answer now: try again");
      default -> new StatusCode("refused", SEE);
    };
  }
}
