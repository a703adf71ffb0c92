package dev.sotto.server.protocol;

/** How far a provider's stream has come, by what it said itself. */
public enum StreamEnd {
  /** It has not said that it is done: if it stops here, it broke off. */
  NONE,
  /** It said that it is done. */
  COMPLETE,
  /** It said that it failed. */
  ERROR
}
