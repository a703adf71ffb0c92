package dev.sotto.server.subject;

import dev.sotto.server.http.Json;
import dev.sotto.server.store.Lookup;
import dev.sotto.server.vault.SubjectId;
import dev.sotto.server.vault.SubjectKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The rows of preferences: one sealed row a choice, in the order in which they came. */
final class PreferenceRows {
  private static final String CONTEXT = "preference";
  private static final Lookup<byte[]> ROWS =
      new Lookup<>(
          "SELECT sealed FROM preference WHERE subject_id = ? ORDER BY seq",
          row -> row.getBytes(1));

  private PreferenceRows() {}

  static Preferences read(Handle handle, SubjectId subject, SubjectKey key) {
    return Preferences.of(
        ROWS.all(handle, subject.value()).stream()
            .map(row -> PreferenceJson.read(Json.object(key.open(row, CONTEXT))))
            .toList());
  }

  /**
   * Those in the column {@code preference} of {@code row} and of the rows that follow, in order;
   * where it is NULL there are none.
   */
  static Preferences read(ResultSet row, SubjectKey key) throws SQLException {
    List<Preference> history = new ArrayList<>();
    do {
      byte[] sealed = row.getBytes("preference");
      if (sealed != null) {
        history.add(PreferenceJson.read(Json.object(key.open(sealed, CONTEXT))));
      }
    } while (row.next());
    return Preferences.of(history);
  }

  static void add(Handle handle, SubjectId subject, SubjectKey key, Preference preference) {
    handle
        .createUpdate(
            "INSERT INTO preference (subject_id, seq, sealed) VALUES (:id,"
                + " (SELECT COALESCE(MAX(seq), 0) + 1 FROM preference WHERE subject_id = :id),"
                + " :sealed)")
        .bind("id", subject.value())
        .bind("sealed", key.seal(Json.bytes(PreferenceJson.write(preference)), CONTEXT))
        .execute();
  }
}
