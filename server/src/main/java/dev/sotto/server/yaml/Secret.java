package dev.sotto.server.yaml;

/** A secret out of a configuration: prints as nothing. */
public record Secret(String value) {
  @Override
  public String toString() {
    return "[secret]";
  }
}
