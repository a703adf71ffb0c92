package dev.sotto.server.vault;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.store.Store;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * Who was shredded: SHA-256 of each subject's id, which is random and ours, so that the list says
 * nothing of anybody. Kept apart from backups it takes out again whom an older one brings back.
 */
public final class Tombstones {
  private static final int BATCH = 1000;

  private Tombstones() {}

  /** Notes that {@code subject} is shredded. */
  static void add(Handle handle, SubjectId subject) {
    add(handle, digest(subject.value()));
  }

  private static void add(Handle handle, String digest) {
    handle
        .createUpdate(
            "INSERT INTO tombstone (digest) VALUES (:digest) ON CONFLICT (digest) DO NOTHING")
        .bind("digest", digest)
        .execute();
  }

  /** All digests in hexadecimal, sorted, so that their order tells no times. */
  public static List<String> all(Store store) {
    return store.read(
        handle ->
            handle
                .createQuery("SELECT digest FROM tombstone ORDER BY digest")
                .mapTo(String.class)
                .list());
  }

  /**
   * Shreds every subject of {@code store} that {@code digests} name, without any key.
   *
   * @param after takes out, in the same transaction, what links to subjects that have no key now
   * @return how many there were
   */
  public static int replay(Store store, Set<String> digests, Consumer<Handle> after) {
    return store.erase(
        handle -> {
          digests.forEach(digest -> add(handle, digest));
          int shredded = 0;
          List<String> page = page(handle, "");
          while (!page.isEmpty()) {
            for (String id : page) {
              if (digests.contains(digest(id))) {
                delete(handle, id);
                shredded++;
              }
            }
            page = page(handle, page.getLast());
          }
          after.accept(handle);
          return shredded;
        });
  }

  private static List<String> page(Handle handle, String after) {
    return handle
        .createQuery(
            "SELECT subject_id FROM subject_key WHERE subject_id > :after ORDER BY subject_id"
                + " LIMIT "
                + BATCH)
        .bind("after", after)
        .mapTo(String.class)
        .list();
  }

  /** The key; all else of the subject goes with it. */
  static void delete(Handle handle, String id) {
    handle.createUpdate("DELETE FROM subject_key WHERE subject_id = :id").bind("id", id).execute();
  }

  private static String digest(String id) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(id.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw Fault.ours("vault", "this Java has no SHA-256", e);
    }
  }
}
