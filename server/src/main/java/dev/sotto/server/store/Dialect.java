package dev.sotto.server.store;

import com.zaxxer.hikari.HikariConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** What SQLite and PostgreSQL do each in their own way. */
interface Dialect {
  /** Connections that write, each with the database's durability. */
  HikariConfig writers();

  /** Connections that read. */
  HikariConfig readers();

  /** Connections that look at a database beside its server and can change nothing. */
  HikariConfig lookers();

  /** Where the migrations are, for Flyway. */
  String[] migrations();

  /**
   * Its words in migrations: {@code ${row_number}} is the type of a key that counts rows, 64 bits
   * wide; {@code ${clustered}} ends a table that is kept in the order of its key.
   */
  Map<String, String> words();

  /** The level at which all statements of a transaction see one state. */
  TransactionIsolationLevel snapshot();

  /** Waits until this transaction is alone in {@code turn}. */
  void await(Handle handle, Turn turn);

  /** Whether a transaction failed only because of another one beside it. */
  boolean crossed(JdbiException e);

  /** The tables in which this transaction deleted or overwrote rows. */
  List<String> changed(Handle handle);

  /**
   * Takes what was deleted out of the database's own files, as far as it can.
   *
   * @param tables those of {@link #changed}
   */
  void forget(Jdbi writing, List<String> tables);

  /** Writes a consistent copy into {@code file}; a fault where the database has its own tools. */
  void copy(Handle handle, Path file);

  /** Whether {@code table} and its indexes are whole, as far as the database can tell. */
  boolean intact(Handle handle, String table);

  /** Whether a column may hold values of another type than its own. */
  boolean looselyTyped();
}
