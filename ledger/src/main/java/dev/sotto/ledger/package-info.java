/**
 * A Merkle log as RFC 6962 and C2SP tlog-tiles define it, its proofs, its signed checkpoints, and
 * the verifiers that need nothing but what they are given.
 *
 * <p>Doors: {@link dev.sotto.ledger.Frontier} appends, {@link dev.sotto.ledger.Tree} proves, {@link
 * dev.sotto.ledger.ReceiptVerifier} checks one receipt and {@link dev.sotto.ledger.LogAudit} a
 * whole log. Nothing here does I/O, keeps time or makes randomness; anybody may call it.
 */
@NullMarked
package dev.sotto.ledger;

import org.jspecify.annotations.NullMarked;
