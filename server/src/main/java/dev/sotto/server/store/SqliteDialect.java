package dev.sotto.server.store;

import com.zaxxer.hikari.HikariConfig;
import dev.sotto.server.fault.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/** SQLite with a write-ahead log and full sync: many readers, one writer at a time. */
final class SqliteDialect implements Dialect {
  private static final Duration BUSY = Duration.ofSeconds(10);
  private static final int READERS = 8;

  /** Holds the inner pages of every index, so that an insert reads one page at most. */
  private static final int WRITER_CACHE_KIB = 32 * 1024;

  /**
   * Pages of the write-ahead log (4 KiB) after which it is written back: rarely enough that its two
   * syncs are a small share, often enough that a commit waits no longer than for 32 MiB.
   */
  private static final int LOG_PAGES = 8192;

  private final Path file;

  SqliteDialect(Database.Sqlite database) {
    this.file = database.file();
  }

  @Override
  public HikariConfig writers() {
    SQLiteConfig sqlite = written(TransactionMode.IMMEDIATE);
    sqlite.setCacheSize(-WRITER_CACHE_KIB);
    sqlite.setWalAutocheckpoint(LOG_PAGES);
    return pool(sqlite, 1, "write");
  }

  @Override
  public HikariConfig readers() {
    return pool(written(TransactionMode.DEFERRED), READERS, "read");
  }

  @Override
  public HikariConfig lookers() {
    SQLiteConfig sqlite = new SQLiteConfig();
    sqlite.setReadOnly(true);
    HikariConfig pool = pool(sqlite, READERS, "look");
    pool.setReadOnly(true);
    return pool;
  }

  private static SQLiteConfig written(TransactionMode mode) {
    SQLiteConfig sqlite = new SQLiteConfig();
    sqlite.setJournalMode(SQLiteConfig.JournalMode.WAL);
    sqlite.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    sqlite.setTransactionMode(mode);
    sqlite.enforceForeignKeys(true);
    sqlite.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    return sqlite;
  }

  private HikariConfig pool(SQLiteConfig sqlite, int size, String name) {
    sqlite.setBusyTimeout((int) BUSY.toMillis());
    SQLiteDataSource source = new SQLiteDataSource(sqlite);
    source.setUrl("jdbc:sqlite:" + file);
    HikariConfig pool = new HikariConfig();
    pool.setDataSource(source);
    pool.setMaximumPoolSize(size);
    pool.setPoolName(name);
    pool.setConnectionTimeout(BUSY.toMillis());
    return pool;
  }

  @Override
  public String[] migrations() {
    return new String[] {"classpath:db/migration"};
  }

  /** INTEGER alone makes the key the row's own number, without an index beside the table. */
  @Override
  public Map<String, String> words() {
    return Map.of("row_number", "INTEGER", "clustered", "WITHOUT ROWID");
  }

  @Override
  public TransactionIsolationLevel snapshot() {
    return TransactionIsolationLevel.SERIALIZABLE;
  }

  /** A transaction that writes is alone from its begin. */
  @Override
  public void await(Handle handle, Turn turn) {}

  @Override
  public boolean crossed(JdbiException e) {
    return false;
  }

  @Override
  public List<String> changed(Handle handle) {
    return List.of();
  }

  /** Secure deletion has overwritten the pages; the write-ahead log still holds the old ones. */
  @Override
  public void forget(Jdbi writing, List<String> tables) {
    boolean busy =
        writing.withHandle(
            handle ->
                handle
                    .createQuery("PRAGMA wal_checkpoint(TRUNCATE)")
                    .map((row, context) -> row.getInt(1) != 0)
                    .one());
    if (busy) {
      throw Fault.unavailable(
          "erase_unfinished", "erased, but the write-ahead log is still in use: try again", null);
    }
  }

  /** {@code VACUUM INTO} reads one state of the database while others write. */
  @Override
  public void copy(Handle handle, Path file) {
    handle.execute("VACUUM INTO ?", file.toString());
  }

  @Override
  public boolean intact(Handle handle, String table) {
    return handle
        .createQuery("PRAGMA integrity_check('" + table + "')")
        .mapTo(String.class)
        .list()
        .equals(List.of("ok"));
  }

  @Override
  public boolean looselyTyped() {
    return true;
  }
}
