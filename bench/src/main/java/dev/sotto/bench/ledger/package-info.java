/**
 * Measures the ledger and the subject tables on SQLite: durable appends, the audit of a long log,
 * the import of many subjects and the gate's look-up. Door: {@link
 * dev.sotto.bench.ledger.LedgerBench}, run by {@code bench/ledger}.
 */
@NullMarked
package dev.sotto.bench.ledger;

import org.jspecify.annotations.NullMarked;
