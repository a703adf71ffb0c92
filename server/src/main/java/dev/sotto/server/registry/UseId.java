package dev.sotto.server.registry;

/**
 * The name of a use, as apps send it in {@code Sotto-Use} and the registry declares it. 1 to 128
 * characters, no control characters.
 */
public record UseId(String value) {
  public UseId {
    Ids.check("UseId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
