package dev.sotto.server.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionException;

/**
 * Many rows through one prepared statement, in the caller's transaction. What JDBI does for each
 * row (names, argument types, logging) costs more than SQLite's insert does.
 */
public final class Batch {
  private Batch() {}

  /** Sets the parameters of one row. */
  @FunctionalInterface
  public interface Binder<T> {
    /** Binds {@code row}, parameters from 1 on. */
    void bind(PreparedStatement statement, T row) throws SQLException;
  }

  /**
   * Runs {@code sql}, with its parameters as {@code ?}, once for each of {@code rows}.
   *
   * @throws TransactionException when the database refuses one: the transaction cannot go on
   */
  public static <T> void run(Handle handle, String sql, Collection<T> rows, Binder<T> binder) {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
      for (T row : rows) {
        binder.bind(statement, row);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new TransactionException("the rows could not be written", e);
    }
  }
}
