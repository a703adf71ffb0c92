package dev.sotto.server.subject;

import dev.sotto.server.store.Batch;
import dev.sotto.server.store.Store;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Identifiers of imported subjects on their way into the index. Their digests are random: inserted
 * subject by subject, each would write a page of its own. Many are collected, sorted, and inserted
 * along the index in short transactions, between which others write. Not thread-safe.
 */
final class IdentifierBacklog {
  /** About 80 bytes each. */
  private static final int MOST = 400_000;

  private static final int ROWS = 10_000;

  private final Store store;
  private final List<Link> waiting = new ArrayList<>();
  private final Set<String> dropped = new HashSet<>();

  IdentifierBacklog(Store store) {
    this.store = store;
  }

  /** Takes the identifiers of subjects that are stored. */
  void add(List<NewSubject> subjects) {
    for (NewSubject subject : subjects) {
      subject.identifiers().forEach(blind -> waiting.add(new Link(blind, subject.id())));
    }
    if (waiting.size() >= MOST) {
      flush();
    }
  }

  /** Forgets the identifiers of subjects that were written anew, with other identifiers. */
  void drop(Set<String> subjects) {
    dropped.addAll(subjects);
  }

  /** Inserts all that wait; those of a subject that was shredded meanwhile are dropped. */
  void flush() {
    waiting.removeIf(link -> dropped.contains(link.subject()));
    dropped.clear();
    waiting.sort(null);
    for (int from = 0; from < waiting.size(); from += ROWS) {
      insert(waiting.subList(from, Math.min(from + ROWS, waiting.size())));
    }
    waiting.clear();
  }

  private void insert(List<Link> links) {
    store.writeOnly(
        handle ->
            Batch.run(
                handle,
                "INSERT INTO identifier (blind, subject_id)"
                    + " SELECT ?, subject_id FROM subject_key WHERE subject_id = ?"
                    + " ON CONFLICT (blind, subject_id) DO NOTHING",
                links,
                (statement, link) -> {
                  statement.setBytes(1, link.blind());
                  statement.setString(2, link.subject());
                }));
  }
}
