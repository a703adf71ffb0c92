package dev.sotto.server.evidence;

import dev.sotto.server.store.Batch;
import dev.sotto.server.vault.SubjectId;
import dev.sotto.server.vault.SubjectKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** The rows of {@code receipt_entry}: what belongs to an entry and is nobody else's business. */
final class EntryRows {
  private static final String MAC = "receipt_entry";
  private static final String COLUMNS =
      "idx, receipt_id, what, app, owner, subject_id, sealed, mac";
  private static final RowMapper<Row> MAPPER =
      (row, context) ->
          new Row(
              row.getLong("idx"),
              row.getString("receipt_id"),
              row.getString("what"),
              row.getString("app"),
              row.getString("owner"),
              row.getString("subject_id"),
              row.getBytes("sealed"),
              row.getBytes("mac"));

  private EntryRows() {}

  /**
   * One row.
   *
   * @param owner {@code house} or {@code subject}: whose key sealed it
   * @param subject null for the house, and once the subject's key was shredded
   */
  record Row(
      long index,
      String receipt,
      String what,
      String app,
      String owner,
      @Nullable String subject,
      byte[] sealed,
      byte[] mac) {
    static final String HOUSE = "house";
    static final String SUBJECT = "subject";

    static Row of(long index, Draft draft, SubjectKey house) {
      String owner = draft.subject() == null ? HOUSE : SUBJECT;
      Row row =
          new Row(
              index,
              draft.receipt(),
              draft.what(),
              draft.app(),
              owner,
              draft.subject(),
              draft.sealed(),
              new byte[0]);
      return new Row(
          index,
          draft.receipt(),
          draft.what(),
          draft.app(),
          owner,
          draft.subject(),
          draft.sealed(),
          row.digest(house));
    }

    /** Whether no column but the link to the subject was changed. */
    boolean unchanged(SubjectKey house) {
      return MessageDigest.isEqual(mac, digest(house));
    }

    /** Whether what opens it went with its subject's key. */
    boolean erased() {
      return owner.equals(SUBJECT) && subject == null;
    }

    private byte[] digest(SubjectKey house) {
      byte[] text =
          String.join("\0", Long.toString(index), receipt, what, app, owner, "")
              .getBytes(StandardCharsets.UTF_8);
      return house.digest(
          MAC, ByteBuffer.allocate(text.length + sealed.length).put(text).put(sealed).array());
    }

    @Override
    public String toString() {
      return "Row[" + index + "]";
    }
  }

  /**
   * Inserts rows. A subject whose key was shredded meanwhile leaves its row without the link: the
   * entry stands in the log, and nothing opens it.
   */
  static void insert(Handle handle, List<Row> rows) {
    String sql =
        "INSERT INTO receipt_entry ("
            + COLUMNS
            + ") VALUES (?, ?, ?, ?, ?,"
            + " (SELECT subject_id FROM subject_key WHERE subject_id = ?), ?, ?)";
    Batch.run(
        handle,
        sql,
        rows,
        (statement, row) -> {
          statement.setLong(1, row.index());
          statement.setString(2, row.receipt());
          statement.setString(3, row.what());
          statement.setString(4, row.app());
          statement.setString(5, row.owner());
          statement.setString(6, row.subject());
          statement.setBytes(7, row.sealed());
          statement.setBytes(8, row.mac());
        });
  }

  /**
   * Takes the links to a subject out of its rows. The index leads with segments of 1,024 entries,
   * so that appends write its end and not the whole of it; each segment is looked up.
   */
  static void unlink(Handle handle, SubjectId subject) {
    handle
        .createUpdate(
            "UPDATE receipt_entry SET subject_id = NULL WHERE idx IN ("
                + "WITH RECURSIVE segment (n, last) AS ("
                + "SELECT MIN(idx) / 1024, MAX(idx) / 1024 FROM receipt_entry"
                + " UNION ALL SELECT n + 1, last FROM segment WHERE n < last)"
                + " SELECT idx FROM segment JOIN receipt_entry ON idx / 1024 = n"
                + " WHERE subject_id = :id)")
        .bind("id", subject.value())
        .execute();
  }

  /** Takes out every link to a subject that has no key. */
  static void unlinkShredded(Handle handle) {
    handle.execute(
        "UPDATE receipt_entry SET subject_id = NULL WHERE subject_id IS NOT NULL"
            + " AND subject_id NOT IN (SELECT subject_id FROM subject_key)");
  }

  /** The entries of a receipt in the order of the log; none when there is no such receipt. */
  static List<Row> ofReceipt(Handle handle, String receipt) {
    return handle
        .createQuery(
            "SELECT " + COLUMNS + " FROM receipt_entry WHERE receipt_id = :receipt ORDER BY idx")
        .bind("receipt", receipt)
        .map(MAPPER)
        .list();
  }

  /** Rows from {@code first} on, below {@code end}, at most {@code limit}, in order. */
  static List<Row> range(Handle handle, long first, long end, int limit) {
    return handle
        .createQuery(
            "SELECT "
                + COLUMNS
                + " FROM receipt_entry WHERE idx >= :first AND idx < :end ORDER BY idx LIMIT"
                + " :limit")
        .bind("first", first)
        .bind("end", end)
        .bind("limit", limit)
        .map(MAPPER)
        .list();
  }

  /** Number of rows, wherever they say they belong. */
  static long count(Handle handle) {
    return handle.createQuery("SELECT COUNT(*) FROM receipt_entry").mapTo(long.class).one();
  }
}
