package dev.sotto.server.subject;

import dev.sotto.server.http.Json;
import dev.sotto.server.vault.SubjectId;
import dev.sotto.server.vault.SubjectKey;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The rows of preferences: one sealed row a choice, in the order in which they came. */
final class PreferenceRows {
  private static final String CONTEXT = "preference";

  private PreferenceRows() {}

  static Preferences read(Handle handle, SubjectId subject, SubjectKey key) {
    List<Preference> history =
        handle
            .createQuery("SELECT sealed FROM preference WHERE subject_id = :id ORDER BY seq")
            .bind("id", subject.value())
            .mapTo(byte[].class)
            .map(row -> PreferenceJson.read(Json.object(key.open(row, CONTEXT))))
            .list();
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
