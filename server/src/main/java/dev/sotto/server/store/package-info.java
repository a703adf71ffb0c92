/**
 * The database: pool, transactions, migrations, and the data folder's lock. Doors: {@link
 * dev.sotto.server.store.Store} and {@link dev.sotto.server.store.DataFolder}. Open to all
 * packages, each of which writes its own SQL; knows no domain.
 */
@NullMarked
package dev.sotto.server.store;

import org.jspecify.annotations.NullMarked;
