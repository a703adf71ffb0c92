package dev.sotto.server.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

/**
 * PostgreSQL itself, on a free port, with the durability of a production server. It can be stopped
 * and started again on the same data.
 */
public final class PostgresServer implements AutoCloseable {
  private final EmbeddedPostgres server;

  private PostgresServer(EmbeddedPostgres server) {
    this.server = server;
  }

  /** A server that lives as long as this Java. */
  public static PostgresServer shared() {
    return Shared.SERVER;
  }

  private static final class Shared {
    private static final PostgresServer SERVER = start(builder().setRegisterShutdownHook(false));

    static {
      // An orderly stop would write a checkpoint of a hundred databases that nobody wants any more.
      Runtime.getRuntime().addShutdownHook(new Thread(SERVER::kill));
    }
  }

  /** kill -9: what was committed is on the disk, and the next start recovers it. */
  public void kill() {
    server.getProcess().destroyForcibly();
  }

  /** A server whose data is in {@code folder}: what it holds stands for the next one there. */
  public static PostgresServer in(Path folder, int port) {
    return start(builder().setDataDirectory(folder).setCleanDataDirectory(false).setPort(port));
  }

  private static EmbeddedPostgres.Builder builder() {
    return EmbeddedPostgres.builder()
        .setServerConfig("fsync", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("max_connections", "200")
        .setPGStartupWait(Duration.ofSeconds(60));
  }

  private static PostgresServer start(EmbeddedPostgres.Builder builder) {
    try {
      return new PostgresServer(builder.start());
    } catch (IOException e) {
      throw new IllegalStateException("PostgreSQL did not start", e);
    }
  }

  /** The database {@code name}, made where it is missing. */
  public synchronized Database.Postgres database(String name) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      try (ResultSet there =
          statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
        if (there.next()) {
          return at(name);
        }
      }
      statement.execute("CREATE DATABASE " + name);
      return at(name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Database.Postgres at(String name) {
    String url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name;
    return new Database.Postgres(url, Optional.of("postgres"), Optional.empty());
  }

  /** Runs {@code sql} in the database {@code name}, as its superuser. */
  public void run(String name, String sql) {
    try (Connection connection = server.getDatabase("postgres", name).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
