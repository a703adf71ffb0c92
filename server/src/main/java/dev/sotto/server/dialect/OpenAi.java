package dev.sotto.server.dialect;

/** OpenAI itself: the protocol is its own. */
final class OpenAi implements Dialect {
  @Override
  public boolean takesStore() {
    return true;
  }
}
