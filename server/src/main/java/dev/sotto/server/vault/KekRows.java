package dev.sotto.server.vault;

import java.util.List;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;

/** The table of key-encryption keys. */
final class KekRows {
  private KekRows() {}

  /**
   * @param wrapped by the key service
   * @param wrappedBy the service's name
   */
  record Row(int version, byte[] wrapped, String wrappedBy) {}

  /** All, the oldest first. */
  static List<Row> all(Handle handle) {
    return handle
        .createQuery("SELECT version, wrapped, wrapped_by FROM kek ORDER BY version")
        .map(
            (row, context) ->
                new Row(
                    row.getInt("version"), row.getBytes("wrapped"), row.getString("wrapped_by")))
        .list();
  }

  /** The newest version; empty where there is none yet. */
  static OptionalInt newest(Handle handle) {
    return handle
        .createQuery("SELECT MAX(version) FROM kek")
        .mapTo(Integer.class)
        .findOne()
        .map(OptionalInt::of)
        .orElseGet(OptionalInt::empty);
  }

  /** Adds {@code row} unless its version is there already, which another node may have made. */
  static void add(Handle handle, Row row) {
    handle
        .createUpdate(
            "INSERT INTO kek (version, wrapped, wrapped_by) VALUES (:version, :wrapped, :by)"
                + " ON CONFLICT (version) DO NOTHING")
        .bind("version", row.version())
        .bind("wrapped", row.wrapped())
        .bind("by", row.wrappedBy())
        .execute();
  }

  static void replace(Handle handle, Row row) {
    handle
        .createUpdate(
            "UPDATE kek SET wrapped = :wrapped, wrapped_by = :by WHERE version = :version")
        .bind("version", row.version())
        .bind("wrapped", row.wrapped())
        .bind("by", row.wrappedBy())
        .execute();
  }

  /**
   * Destroys every version below {@code version}; the database refuses while a key is under one.
   */
  static void destroyBelow(Handle handle, int version) {
    handle
        .createUpdate("DELETE FROM kek WHERE version < :version")
        .bind("version", version)
        .execute();
  }
}
