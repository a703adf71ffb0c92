package dev.sotto.server.access;

import java.util.Locale;

/** What a key may do. */
public enum Role {
  /** The model paths, find, redact and the receipts of its own calls. */
  APP,
  /** Everything under /v1. */
  ADMIN;

  /** The name in commands and listings: lower case. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
