package dev.sotto.server.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL itself, on a free port, with the durability of a production server. It can be killed
 * and started again on the same data.
 */
public final class PostgresServer {
  private static @Nullable PostgresServer shared;

  private final EmbeddedPostgres server;
  private final Path folder;

  private PostgresServer(EmbeddedPostgres server, Path folder) {
    this.server = server;
    this.folder = folder;
  }

  /** A server that lives as long as this Java. */
  public static synchronized PostgresServer shared() {
    if (shared == null) {
      shared = in(temporary(), 0);
      // An orderly stop would write a checkpoint of a hundred databases that nobody wants.
      Runtime.getRuntime().addShutdownHook(new Thread(shared::discard));
    }
    return shared;
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("sotto-postgres");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A server whose data is in {@code folder}: what it holds stands for the next one there.
   *
   * @param port 0 takes a free one
   */
  public static PostgresServer in(Path folder, int port) {
    try {
      return new PostgresServer(
          EmbeddedPostgres.builder()
              .setRegisterShutdownHook(false)
              .setDataDirectory(folder)
              .setCleanDataDirectory(false)
              .setPort(port)
              .setServerConfig("fsync", "on")
              .setServerConfig("full_page_writes", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("max_connections", "200")
              .setPGStartupWait(Duration.ofSeconds(60))
              .start(),
          folder);
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
          return at(name, server.getPort());
        }
      }
      statement.execute("CREATE DATABASE " + name);
      return at(name, server.getPort());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The database {@code name} of whatever listens at {@code port}. */
  public static Database.Postgres at(String name, int port) {
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    return new Database.Postgres(url, Optional.of("postgres"), Optional.empty());
  }

  /** Where it listens. */
  public int port() {
    return server.getPort();
  }

  /**
   * kill -9 of all its processes: what was committed is on the disk, and the next start recovers
   * it.
   */
  public void kill() {
    List<ProcessHandle> all = processes();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(each -> each.onExit().join());
    try {
      server.close(); // gives the folder's lock back
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The postmaster and its children; none once it was stopped. */
  private List<ProcessHandle> processes() {
    try {
      String pid = Files.readAllLines(folder.resolve("postmaster.pid")).getFirst();
      Optional<ProcessHandle> master = ProcessHandle.of(Long.parseLong(pid.strip()));
      return master.stream().flatMap(m -> Stream.concat(m.children(), Stream.of(m))).toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** At the end of this Java, which waits for nothing: the files go after it. */
  private void discard() {
    try {
      processes().forEach(ProcessHandle::destroyForcibly);
      new ProcessBuilder("rm", "-rf", folder.toString()).start();
    } catch (IOException e) {
      // A temporary folder stays behind.
    }
  }
}
