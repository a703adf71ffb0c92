package dev.sotto.server.store;

import com.zaxxer.hikari.HikariConfig;
import dev.sotto.server.fault.Fault;
import dev.sotto.server.yaml.Secret;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL. Every wait has a bound: to connect, for an answer, for a turn; a node that vanished
 * inside a transaction loses its turn when the server ends its idle session.
 */
final class PostgresDialect implements Dialect {
  private static final Logger LOG = LoggerFactory.getLogger("sotto.store");
  private static final int READERS = 8;
  private static final int WRITERS = 4;

  /** How long a call waits for a connection: then the database is away. */
  private static final Duration CONNECT = Duration.ofSeconds(3);

  /** How long a start waits for a database that starts too. */
  private static final Duration START = Duration.ofSeconds(20);

  private static final Duration STATEMENT = Duration.ofSeconds(10);

  /** Longer than a statement may take: an answer that does not come means a host that is gone. */
  private static final Duration SOCKET = Duration.ofSeconds(15);

  /** A transaction of ours never rests so long, unless its host is gone. */
  private static final Duration IDLE = Duration.ofSeconds(5);

  /** The first part of our advisory locks' keys; the second is the turn. */
  private static final int LOCKS = 0x50770;

  /** serialization_failure, deadlock_detected, foreign_key_violation (a key shredded meanwhile). */
  private static final Set<String> CROSSED = Set.of("40001", "40P01", "23503");

  private final Database.Postgres database;

  PostgresDialect(Database.Postgres database) {
    this.database = database;
  }

  @Override
  public HikariConfig writers() {
    return pool("write", WRITERS, SOCKET, bounded());
  }

  @Override
  public HikariConfig readers() {
    return pool("read", READERS, SOCKET, bounded());
  }

  /** An audit reads whole tables: its statements may take long. */
  @Override
  public HikariConfig lookers() {
    HikariConfig pool =
        pool("look", READERS, Duration.ofHours(1), "SET default_transaction_read_only = on");
    pool.setReadOnly(true);
    return pool;
  }

  /** What was committed is on the disk, whatever the server's default says. */
  private static String bounded() {
    return "SET statement_timeout = "
        + STATEMENT.toMillis()
        + "; SET idle_in_transaction_session_timeout = "
        + IDLE.toMillis()
        + "; SELECT set_config('synchronous_commit', 'on', false)"
        + " WHERE current_setting('synchronous_commit') = 'off'";
  }

  private HikariConfig pool(String name, int size, Duration answer, String first) {
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(database.url());
    database.user().ifPresent(pool::setUsername);
    database.password().map(Secret::value).ifPresent(pool::setPassword);
    pool.addDataSourceProperty("ApplicationName", "sotto " + name);
    pool.addDataSourceProperty("connectTimeout", String.valueOf(CONNECT.toSeconds()));
    pool.addDataSourceProperty("socketTimeout", String.valueOf(answer.toSeconds()));
    pool.addDataSourceProperty("tcpKeepAlive", "true");
    // What the server says of a row may repeat it.
    pool.addDataSourceProperty("logServerErrorDetail", "false");
    pool.setConnectionInitSql(first);
    pool.setConnectionTimeout(CONNECT.toMillis());
    pool.setValidationTimeout(CONNECT.toMillis());
    pool.setInitializationFailTimeout(START.toMillis());
    pool.setMaximumPoolSize(size);
    pool.setPoolName(name);
    return pool;
  }

  /** The same migrations, after one that teaches PostgreSQL the word BLOB. */
  @Override
  public String[] migrations() {
    return new String[] {"classpath:db/postgresql", "classpath:db/migration"};
  }

  @Override
  public Map<String, String> words() {
    return Map.of("row_number", "BIGINT", "clustered", "");
  }

  @Override
  public TransactionIsolationLevel snapshot() {
    return TransactionIsolationLevel.REPEATABLE_READ;
  }

  /** The lock ends with the transaction, and with the connection of a node that was killed. */
  @Override
  public void await(Handle handle, Turn turn) {
    handle
        .createQuery("SELECT 1 FROM pg_advisory_xact_lock(:locks, :turn)")
        .bind("locks", LOCKS)
        .bind("turn", turn.ordinal())
        .mapTo(int.class)
        .one();
  }

  @Override
  public boolean crossed(JdbiException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return CROSSED.contains(sql.getSQLState());
      }
    }
    return false;
  }

  @Override
  public List<String> changed(Handle handle) {
    return handle
        .createQuery(
            "SELECT format('%I.%I', schemaname, relname) FROM pg_stat_xact_user_tables"
                + " WHERE n_tup_del + n_tup_upd > 0")
        .mapTo(String.class)
        .list();
  }

  /**
   * Vacuums the tables, so that no page points at the old rows any more. Their bytes may outlast
   * that in the free part of a page and in the write-ahead log: docs/threats.md says what closes
   * them. Where it cannot (a vacuum runs already), the server's own vacuum does it later.
   */
  @Override
  public void forget(Jdbi writing, List<String> tables) {
    if (tables.isEmpty()) {
      return;
    }
    try {
      writing.useHandle(
          handle ->
              handle.execute("VACUUM (SKIP_LOCKED, TRUNCATE FALSE) " + String.join(", ", tables)));
    } catch (JdbiException e) {
      LOG.warn("erased, but not vacuumed: left to the server's autovacuum");
    }
  }

  /** Reads every value of every row; pages carry checksums of their own since PostgreSQL 18. */
  @Override
  public void copy(Handle handle, Path file) {
    throw Fault.caller(
        400, "backup", "the data is on PostgreSQL: use pg_dump, as docs/backup.md says");
  }

  @Override
  public boolean intact(Handle handle, String table) {
    return handle
            .createQuery("SELECT COUNT(LENGTH(CAST(t AS TEXT))) FROM " + table + " t")
            .mapTo(long.class)
            .one()
        >= 0;
  }

  @Override
  public boolean looselyTyped() {
    return false;
  }
}
