package dev.sotto.server.evidence;

import java.util.Locale;

/** What an entry records: first the verdict, then what came of it. */
public enum EntryKind {
  VERDICT,
  OUTCOME;

  /** The word in receipts and in the database: lower case. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
