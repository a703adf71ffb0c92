package dev.sotto.server.provider;

import java.io.IOException;

/** A call that got no answer. */
final class TransportFailure extends IOException {
  private static final long serialVersionUID = 1L;

  /** How far it came: what may be done about it. */
  enum Stage {
    /** There is no connection, so that nothing was sent. */
    NO_CONNECTION,
    /** The connection went before an answer began; the provider may have seen the call. */
    NO_ANSWER,
    /** No answer began in time. */
    TIMED_OUT,
    /** What came is not HTTP. */
    MALFORMED,
    /** The exchange was closed on our side. */
    CLOSED
  }

  private final Stage stage;

  TransportFailure(Stage stage, Throwable cause) {
    super(stage.name(), cause);
    this.stage = stage;
  }

  Stage stage() {
    return stage;
  }
}
