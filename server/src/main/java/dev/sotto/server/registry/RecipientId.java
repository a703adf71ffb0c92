package dev.sotto.server.registry;

/** The name of a recipient in the registry. 1 to 128 characters, no control characters. */
public record RecipientId(String value) {
  public RecipientId {
    Ids.check("RecipientId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
