package dev.sotto.ledger;

import java.util.List;

/**
 * A receipt as it was read, nothing in it believed yet.
 *
 * @param id what the app was told
 * @param vkey the key that is said to have signed
 * @param entries the verdict, then the outcome when there is one
 */
public record Receipt(String id, String vkey, List<ReceiptEntry> entries) {
  public Receipt {
    entries = List.copyOf(entries);
  }
}
