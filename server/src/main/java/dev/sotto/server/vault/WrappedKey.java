package dev.sotto.server.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A key as it lies in the database.
 *
 * @param kek the version that wraps it; null: the key file itself, as before there were versions
 */
record WrappedKey(byte[] bytes, @Nullable Integer kek) {

  /** The columns {@code wrapped} and {@code kek} of {@code row}. */
  static WrappedKey of(ResultSet row) throws SQLException {
    byte[] bytes = row.getBytes("wrapped");
    int version = row.getInt("kek");
    return new WrappedKey(bytes, row.wasNull() ? null : version);
  }
}
