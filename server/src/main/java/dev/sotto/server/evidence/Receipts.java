package dev.sotto.server.evidence;

import dev.sotto.ledger.Checkpoint;
import dev.sotto.ledger.LogException;
import dev.sotto.ledger.Receipt;
import dev.sotto.ledger.ReceiptEntry;
import dev.sotto.ledger.SignedNote;
import dev.sotto.ledger.TlogProof;
import dev.sotto.ledger.Tree;
import dev.sotto.server.access.Caller;
import dev.sotto.server.fault.Fault;
import dev.sotto.server.vault.SubjectId;
import dev.sotto.server.vault.SubjectKey;
import dev.sotto.server.vault.Vault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Makes receipts out of what is stored, with proofs against the newest checkpoint. Thread-safe. */
public final class Receipts {
  private final Ledger ledger;
  private final Vault vault;

  public Receipts(Ledger ledger) {
    this.ledger = ledger;
    this.vault = ledger.vault();
  }

  /**
   * The receipt {@code id} for a caller who may see it: the app that made the call, or staff.
   *
   * @throws Fault {@code unknown_receipt} (404) when there is none or it is another app's; {@code
   *     receipt_erased} (410) when what opens it went with its subject's key
   */
  public Receipt of(Caller caller, String id) {
    ReceiptId receipt = ReceiptId.parse(id).orElseThrow(Receipts::unknown);
    SignedNote checkpoint = ledger.checkpoint();
    try {
      return vault.store().read(handle -> read(handle, caller, receipt, checkpoint));
    } catch (LogException e) {
      throw Fault.ours("ledger_broken", "the stored ledger lacks a part: run sotto audit", e);
    }
  }

  private Receipt read(Handle handle, Caller caller, ReceiptId id, SignedNote note) {
    Checkpoint checkpoint = Checkpoint.parse(note.text());
    List<EntryRows.Row> rows =
        EntryRows.ofReceipt(handle, id.value()).stream()
            .filter(row -> row.index() < checkpoint.size())
            .filter(row -> caller.admin() || row.app().equals(caller.keyId()))
            .toList();
    if (rows.isEmpty()) {
      throw unknown();
    }
    TileRows tiles = new TileRows(handle);
    Tree tree = new Tree(checkpoint.size(), tiles);
    List<ReceiptEntry> entries = new ArrayList<>();
    for (EntryRows.Row row : rows) {
      Opening opening = opening(handle, row);
      TlogProof proof = TlogProof.of(row.index(), tree.inclusion(row.index()), note);
      entries.add(
          new ReceiptEntry(
              row.what(),
              tiles.entry(row.index()),
              opening.content(),
              opening.nonce(),
              proof.toString()));
    }
    return new Receipt(id.value(), ledger.vkey().toString(), entries);
  }

  private Opening opening(Handle handle, EntryRows.Row row) {
    SubjectKey key = key(handle, vault, row).orElseThrow(Receipts::erased);
    return Opening.open(key, row.sealed(), row.receipt(), row.what());
  }

  /** The key that opens the row; empty once it was shredded. */
  static Optional<SubjectKey> key(Handle handle, Vault vault, EntryRows.Row row) {
    if (row.owner().equals(EntryRows.Row.HOUSE)) {
      return Optional.of(vault.house());
    }
    return Optional.ofNullable(row.subject())
        .flatMap(Receipts::subject)
        .flatMap(subject -> vault.key(handle, subject));
  }

  /** The id in a row; empty when somebody changed it to what is none. */
  private static Optional<SubjectId> subject(String text) {
    try {
      return Optional.of(new SubjectId(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Fault unknown() {
    return Fault.caller(404, "unknown_receipt", "no such receipt of this key");
  }

  private static Fault erased() {
    return Fault.caller(
        410,
        "receipt_erased",
        "the subject's data was erased, and with it what opened this receipt; its entries stay in"
            + " the log, where they say nothing of anybody");
  }
}
