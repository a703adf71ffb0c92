/**
 * The ledger in the database and the receipts it yields. Doors: {@link
 * dev.sotto.server.evidence.Ledger} to append, {@link dev.sotto.server.evidence.Receipts} to read.
 * Called by whatever uses the gate; knows keys and bytes, not what a verdict means.
 */
@NullMarked
package dev.sotto.server.evidence;

import org.jspecify.annotations.NullMarked;
