package dev.sotto.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.sotto.server.fault.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The embedded database: SQLite with a write-ahead log and full sync, so that what {@link #write}
 * returned from has reached the disk. Many readers, one writer at a time. Thread-safe.
 */
public final class Store implements AutoCloseable {
  private static final Duration BUSY = Duration.ofSeconds(10);
  private static final int READERS = 8;

  private final HikariDataSource writer;
  private final HikariDataSource readers;
  private final Jdbi writing;
  private final Jdbi reading;

  private Store(HikariDataSource writer, HikariDataSource readers) {
    this.writer = writer;
    this.readers = readers;
    this.writing = Jdbi.create(writer);
    this.reading = Jdbi.create(readers);
  }

  /**
   * Opens the database of {@code dataFolder}, made where it is missing and brought to the newest
   * schema. Whoever serves locks the {@link DataFolder} first; short commands beside it need not.
   */
  public static Store open(Path dataFolder) {
    Path file = dataFolder.resolve("sotto.db");
    HikariDataSource writer = pool(file, 1, "write");
    try {
      Flyway.configure()
          .dataSource(writer)
          .locations("classpath:db/migration")
          .validateMigrationNaming(true)
          .load()
          .migrate();
      return new Store(writer, pool(file, READERS, "read"));
    } catch (RuntimeException e) {
      writer.close();
      throw Fault.ours("store", "cannot open or upgrade the database in " + dataFolder, e);
    }
  }

  /**
   * Opens the database of {@code dataFolder} to look at it beside a running server: it must exist
   * and be of the newest schema, nothing is changed, and {@link #write} fails where it would.
   */
  public static Store openReadOnly(Path dataFolder) {
    Path file = dataFolder.resolve("sotto.db");
    try {
      return new Store(readOnly(file, 1, "write"), readOnly(file, READERS, "read"));
    } catch (RuntimeException e) {
      throw Fault.ours("store", "cannot read the database in " + dataFolder + ": it is damaged", e);
    }
  }

  private static HikariDataSource readOnly(Path file, int size, String name) {
    SQLiteConfig sqlite = new SQLiteConfig();
    sqlite.setReadOnly(true);
    HikariConfig pool = settings(file, sqlite, size, name);
    pool.setReadOnly(true);
    return new HikariDataSource(pool);
  }

  private static HikariDataSource pool(Path file, int size, String name) {
    SQLiteConfig sqlite = new SQLiteConfig();
    sqlite.setJournalMode(SQLiteConfig.JournalMode.WAL);
    sqlite.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    sqlite.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    sqlite.enforceForeignKeys(true);
    sqlite.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    return new HikariDataSource(settings(file, sqlite, size, name));
  }

  private static HikariConfig settings(Path file, SQLiteConfig sqlite, int size, String name) {
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

  /** Runs {@code work} on a connection for reading; it must not write. */
  public <T> T read(Function<Handle, T> work) {
    try {
      return reading.withHandle(work::apply);
    } catch (JdbiException e) {
      throw failed(e);
    }
  }

  /**
   * Runs {@code work} in one transaction, alone among writers. When this returns, the change is on
   * the disk; when it throws, nothing has changed.
   */
  public <T> T write(Function<Handle, T> work) {
    try {
      return writing.inTransaction(work::apply);
    } catch (JdbiException e) {
      throw failed(e);
    }
  }

  /**
   * Runs {@code work} as {@link #write} does and then empties the write-ahead log, so that what it
   * deleted or overwrote is in no file of the database any more.
   *
   * @throws Fault {@code erase_unfinished} when readers kept the log busy: the change is made, the
   *     log still holds the old pages; call again
   */
  public <T> T erase(Function<Handle, T> work) {
    T result = write(work);
    emptyLog();
    return result;
  }

  private void emptyLog() {
    try {
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
    } catch (JdbiException e) {
      throw failed(e);
    }
  }

  /** Convenience for work without a result. */
  public void writeOnly(Consumer<Handle> work) {
    write(
        handle -> {
          work.accept(handle);
          return true;
        });
  }

  /** Whether {@code table} and its indexes are whole and agree; says nothing of their content. */
  public boolean intact(String table) {
    try {
      return reading
          .withHandle(
              handle ->
                  handle
                      .createQuery("PRAGMA integrity_check('" + table + "')")
                      .mapTo(String.class)
                      .list())
          .equals(List.of("ok"));
    } catch (JdbiException e) {
      return false;
    }
  }

  /** Whether the database answers. */
  public boolean answers() {
    try {
      return reading.withHandle(handle -> handle.createQuery("SELECT 1").mapTo(int.class).one())
          == 1;
    } catch (JdbiException e) {
      return false;
    }
  }

  private static Fault failed(JdbiException e) {
    return Fault.unavailable("store", "the database did not answer: try again", e);
  }

  @Override
  public void close() {
    readers.close();
    writer.close();
  }
}
