package dev.sotto.ledger;

/** Where an audit reads a log: a server, a folder of tiles or a database. */
@FunctionalInterface
public interface LogSource {
  /**
   * The bytes at a path: hashes of 32 bytes each, or an {@link EntryBundle}.
   *
   * @throws LogException {@code MISSING} when the log does not have it
   */
  byte[] read(TilePath path);
}
