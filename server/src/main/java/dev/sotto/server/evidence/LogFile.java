package dev.sotto.server.evidence;

/**
 * One answer of the public log.
 *
 * @param bytes the body
 * @param type its content type
 * @param caching the value of {@code Cache-Control}
 */
record LogFile(byte[] bytes, String type, String caching) {
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String BYTES = "application/octet-stream";

  static LogFile text(byte[] bytes) {
    return new LogFile(bytes, TEXT, "no-cache");
  }

  /** A tile or bundle: what it names never changes (tlog-tiles: "This endpoint is immutable"). */
  static LogFile tile(byte[] bytes) {
    return new LogFile(bytes, BYTES, "public, max-age=31536000, immutable");
  }
}
