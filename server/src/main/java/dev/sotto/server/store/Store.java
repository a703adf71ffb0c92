package dev.sotto.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.sotto.server.fault.Fault;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The database, SQLite or PostgreSQL: what {@link #write} returned from has reached the disk.
 * Thread-safe.
 */
public final class Store implements AutoCloseable {
  private static final int ATTEMPTS = 5;

  private final Dialect dialect;
  private final HikariDataSource writer;
  private final HikariDataSource readers;
  private final Jdbi writing;
  private final Jdbi reading;

  private Store(Dialect dialect, HikariDataSource writer, HikariDataSource readers) {
    this.dialect = dialect;
    this.writer = writer;
    this.readers = readers;
    this.writing = Jdbi.create(writer);
    this.reading = Jdbi.create(readers);
  }

  /** Opens the SQLite database of {@code dataFolder}. */
  public static Store open(Path dataFolder) {
    return open(new Database.Sqlite(dataFolder));
  }

  /**
   * Opens {@code database}, brought to the newest schema and made where it is missing (a file; on
   * PostgreSQL the tables). Whoever serves locks the {@link DataFolder} first; short commands
   * beside it need not.
   *
   * @throws Fault {@code store} when it cannot be opened
   */
  public static Store open(Database database) {
    Dialect dialect = dialect(database);
    HikariDataSource writer = pool(dialect.writers(), database);
    try {
      Flyway.configure()
          .dataSource(writer)
          .locations(dialect.migrations())
          .placeholders(dialect.words())
          .validateMigrationNaming(true)
          .load()
          .migrate();
      return new Store(dialect, writer, pool(dialect.readers(), database));
    } catch (RuntimeException e) {
      writer.close();
      throw e instanceof Fault fault
          ? fault
          : Fault.ours("store", "cannot open or upgrade " + database, e);
    }
  }

  /** Opens the SQLite database of {@code dataFolder} to look at it. */
  public static Store openReadOnly(Path dataFolder) {
    return openReadOnly(new Database.Sqlite(dataFolder));
  }

  /**
   * Opens {@code database} to look at it beside a running server: it must exist and be of the
   * newest schema, nothing is changed, and {@link #write} fails where it would.
   */
  public static Store openReadOnly(Database database) {
    Dialect dialect = dialect(database);
    HikariDataSource pool = pool(dialect.lookers(), database);
    return new Store(dialect, pool, pool);
  }

  private static Dialect dialect(Database database) {
    return switch (database) {
      case Database.Sqlite sqlite -> new SqliteDialect(sqlite);
      case Database.Postgres postgres -> new PostgresDialect(postgres);
    };
  }

  private static HikariDataSource pool(HikariConfig pool, Database database) {
    try {
      return new HikariDataSource(pool);
    } catch (RuntimeException e) {
      throw Fault.ours(
          "store",
          "cannot open "
              + database
              + ": "
              + (database instanceof Database.Sqlite
                  ? "it is damaged, or its folder cannot be written"
                  : "check url, user and password, and that it runs"),
          e);
    }
  }

  /**
   * Runs {@code work} on a connection for reading; it must not write. Each statement sees what was
   * committed before it, on whatever node.
   */
  public <T> T read(Function<Handle, T> work) {
    try {
      return reading.withHandle(work::apply);
    } catch (JdbiException e) {
      throw failed(e);
    }
  }

  /** Runs {@code work}, which must not write, so that all its statements see one state. */
  public <T> T snapshot(Function<Handle, T> work) {
    try {
      return reading.inTransaction(dialect.snapshot(), work::apply);
    } catch (JdbiException e) {
      throw failed(e);
    }
  }

  /**
   * Runs {@code work} in one transaction, alone among those that write records, on all nodes. When
   * this returns, the change is on the disk; when it throws, nothing has changed, unless the
   * connection broke at the very end: then it may have.
   */
  public <T> T write(Function<Handle, T> work) {
    try {
      return transaction(Turn.RECORDS, work);
    } catch (JdbiException e) {
      throw failed(e);
    }
  }

  /**
   * Runs {@code work} as {@link #write} does, alone in {@code turn}. It changes nothing but the
   * database, since it runs again when a transaction beside it was in its way.
   */
  public <T> T write(Turn turn, Function<Handle, T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return transaction(turn, work);
      } catch (JdbiException e) {
        if (attempt == ATTEMPTS || !dialect.crossed(e)) {
          throw failed(e);
        }
        pause();
      }
    }
  }

  private <T> T transaction(Turn turn, Function<Handle, T> work) {
    return writing.inTransaction(
        handle -> {
          dialect.await(handle, turn);
          return work.apply(handle);
        });
  }

  /** Waits, inside a transaction, until it is alone in {@code turn} too. */
  public void await(Handle handle, Turn turn) {
    dialect.await(handle, turn);
  }

  private static void pause() {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(5, 50));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Runs {@code work} as {@link #write} does and then has the database forget what it deleted or
   * overwrote: on SQLite it is in no file of the database any more when this returns; on PostgreSQL
   * no page points at it.
   *
   * @throws Fault {@code erase_unfinished} when readers kept SQLite's log busy: the change is made,
   *     the log still holds the old pages; call again
   */
  public <T> T erase(Function<Handle, T> work) {
    Erased<T> erased = write(handle -> new Erased<>(work.apply(handle), dialect.changed(handle)));
    try {
      dialect.forget(writing, erased.tables());
    } catch (JdbiException e) {
      throw failed(e);
    }
    return erased.result();
  }

  private record Erased<T>(T result, List<String> tables) {}

  /** Convenience for work without a result. */
  public void writeOnly(Consumer<Handle> work) {
    write(
        handle -> {
          work.accept(handle);
          return true;
        });
  }

  /**
   * Writes a consistent copy of the whole database into {@code file}, which must not be there.
   * Others read and write meanwhile; nothing that was deleted is in it.
   *
   * @throws Fault {@code backup} where the database has tools of its own for that
   */
  public void copy(Path file) {
    try {
      writing.useHandle(handle -> dialect.copy(handle, file));
    } catch (JdbiException e) {
      throw Fault.ours("backup", "cannot copy the database to " + file + ": is there room?", e);
    }
  }

  /**
   * Whether {@code table} and its indexes are whole, as far as the database can tell; says nothing
   * of their content.
   */
  public boolean intact(String table) {
    try {
      return reading.withHandle(handle -> dialect.intact(handle, table));
    } catch (JdbiException e) {
      return false;
    }
  }

  /** Whether a column may hold values of another type than its own, as SQLite's may. */
  public boolean looselyTyped() {
    return dialect.looselyTyped();
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
