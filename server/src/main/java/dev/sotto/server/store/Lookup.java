package dev.sotto.server.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;

/**
 * A query that every call asks: plain JDBC, since what JDBI does around a statement (names,
 * argument and column types, logging) costs several times what SQLite's look-up does. Immutable.
 *
 * @param sql with its parameters as {@code ?}
 * @param row reads the row that the result stands on
 */
public record Lookup<T>(String sql, Row<T> row) {
  /** Reads one row. */
  @FunctionalInterface
  public interface Row<T> {
    T read(ResultSet result) throws SQLException;
  }

  /**
   * All rows for these parameters, which are texts or bytes.
   *
   * @throws ConnectionException when the database does not answer, for {@link Store} to tell
   */
  public List<T> all(Handle handle, Object... parameters) {
    try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        bind(statement, i + 1, parameters[i]);
      }
      return read(statement);
    } catch (SQLException e) {
      throw new ConnectionException(e);
    }
  }

  /** The first row for these parameters. */
  public Optional<T> first(Handle handle, Object... parameters) {
    List<T> rows = all(handle, parameters);
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst());
  }

  private static void bind(PreparedStatement statement, int at, Object value) throws SQLException {
    if (value instanceof byte[] bytes) {
      statement.setBytes(at, bytes);
    } else {
      statement.setString(at, value.toString());
    }
  }

  private List<T> read(PreparedStatement statement) throws SQLException {
    try (ResultSet result = statement.executeQuery()) {
      List<T> rows = new ArrayList<>(1);
      while (result.next()) {
        rows.add(row.read(result));
      }
      return rows;
    }
  }
}
