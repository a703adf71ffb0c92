package dev.sotto.server.store;

/**
 * What a transaction writes. Whoever writes in a turn does so alone, on all nodes; the next in turn
 * sees all that the last one wrote. SQLite has one turn for all.
 */
public enum Turn {
  /** Everything but the log: subjects, preferences, keys, suspensions. */
  RECORDS,
  /** The log, whose entries have one order. */
  LOG
}
