package dev.sotto.server.registry;

/** What happens where a text holds another subject's identifier. */
public enum OthersData {
  /** It is masked, whatever the use keeps, and is not restored. */
  MASK,
  /** The call is refused. */
  BLOCK
}
