package dev.sotto.server.registry;

/** Whether a use is held to its rules. */
public enum Mode {
  /** What is refused does not run, what is found is hidden. */
  ENFORCE,
  /**
   * For a roll-out: what would have been refused or hidden is recorded and nothing is changed, so
   * personal data leaves in clear. Never by default.
   */
  OBSERVE
}
