package dev.sotto.bench.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** What the disk gives to anybody: synced writes, and SQLite's plain commits, of 512 bytes each. */
final class Disk {
  private static final int BYTES = 512;

  private Disk() {}

  static String measure(Path parent, Duration span) throws IOException {
    Path folder = Files.createTempDirectory(parent, "disk-bench");
    try {
      return "disk: %.0f appends with fdatasync/s, %.0f SQLite commits of one row/s"
          .formatted(syncs(folder, span), commits(folder, span));
    } catch (SQLException e) {
      throw new IllegalStateException("SQLite failed", e);
    } finally {
      OpenLedger.delete(folder);
    }
  }

  private static double syncs(Path folder, Duration span) throws IOException {
    try (FileChannel file =
        FileChannel.open(
            folder.resolve("syncs"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      long start = System.nanoTime();
      long count = 0;
      while (System.nanoTime() - start < span.toNanos()) {
        file.write(ByteBuffer.allocate(BYTES));
        file.force(false);
        count++;
      }
      return count * 1e9 / (System.nanoTime() - start);
    }
  }

  private static double commits(Path folder, Duration span) throws SQLException {
    try (Connection database =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("commits.db"));
        Statement pragma = database.createStatement()) {
      pragma.execute("PRAGMA journal_mode = WAL");
      pragma.execute("PRAGMA synchronous = FULL");
      pragma.execute("CREATE TABLE row (id INTEGER PRIMARY KEY, data BLOB NOT NULL)");
      try (PreparedStatement insert =
          database.prepareStatement("INSERT INTO row (data) VALUES (?)")) {
        long start = System.nanoTime();
        long count = 0;
        while (System.nanoTime() - start < span.toNanos()) {
          insert.setBytes(1, new byte[BYTES]);
          insert.executeUpdate();
          count++;
        }
        return count * 1e9 / (System.nanoTime() - start);
      }
    }
  }
}
