package dev.sotto.ledger;

/** What an audit says of a log. */
public sealed interface AuditResult {
  /** Every entry and every tile hash leads to the checkpoint's root. */
  record Sound(long size, Hash root) implements AuditResult {}

  /**
   * Something does not fit.
   *
   * @param fault what
   * @param index of the first entry that is wrong, or that nothing vouches for
   * @param message names the tile, in words for the reader
   */
  record Broken(Fault fault, long index, String message) implements AuditResult {}

  /** What can be wrong with a log. */
  enum Fault {
    /** A tile or bundle is not there or not in its format. */
    UNREADABLE,
    /** An entry does not have the leaf hash that is stored for it. */
    ENTRY,
    /** A stored hash above the leaves does not follow from the entries. */
    TILE,
    /** Entries and tiles agree, and the checkpoint says otherwise. */
    ROOT,
    /** The newer checkpoint does not begin with the older one's entries. */
    HISTORY
  }
}
