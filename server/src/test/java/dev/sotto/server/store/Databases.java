package dev.sotto.server.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** The databases that every test of what is stored runs on. */
public enum Databases {
  SQLITE,
  POSTGRES;

  /** The database of {@code folder}, always the same one for the same folder; new at first. */
  public Database in(Path folder) {
    return this == SQLITE
        ? new Database.Sqlite(folder)
        : PostgresServer.shared().database(name(folder));
  }

  /** What {@code folder}'s PostgreSQL database is named, in the 63 characters that it may have. */
  public static String name(Path folder) {
    String path = folder.toAbsolutePath().toString().toLowerCase(Locale.ROOT);
    String end = path.replaceAll("[^a-z0-9]+", "_");
    return "t"
        + Integer.toUnsignedString(path.hashCode())
        + end.substring(Math.max(0, end.length() - 40));
  }

  /** The bytes {@code hex} in SQL. */
  public String bytes(String hex) {
    return this == SQLITE ? "x'" + hex + "'" : "'\\x" + hex + "'";
  }

  /**
   * Whether {@code bytes} are anywhere in the database of {@code folder}: on SQLite in any byte of
   * its files, on PostgreSQL in any row that it gives out.
   */
  public boolean hold(Path folder, byte[] bytes) {
    if (this == SQLITE) {
      try (Stream<Path> files = Files.list(folder)) {
        String sought = new String(bytes, StandardCharsets.ISO_8859_1);
        return files
            .filter(file -> file.getFileName().toString().startsWith("sotto.db"))
            .anyMatch(file -> read(file).contains(sought));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    try (Store store = Store.openReadOnly(in(folder))) {
      String hex = HexFormat.of().formatHex(bytes);
      String text = new String(bytes, StandardCharsets.UTF_8);
      return rows(store).stream().anyMatch(row -> row.contains(hex) || row.contains(text));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> rows(Store store) {
    return store.snapshot(
        handle -> tables(handle).stream().flatMap(table -> rows(handle, table)).toList());
  }

  private static List<String> tables(Handle handle) {
    return handle
        .createQuery("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        .mapTo(String.class)
        .list();
  }

  private static Stream<String> rows(Handle handle, String table) {
    return handle
        .createQuery("SELECT CAST(t AS TEXT) FROM " + table + " t")
        .mapTo(String.class)
        .list()
        .stream();
  }
}
