package dev.sotto.server.subject;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.vault.SubjectId;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionException;

/**
 * Writes the subjects of an import in one transaction: those that are new together, those that are
 * there already, or twice in the file, one by one as a PUT does.
 */
final class ImportWriter {
  private static final String KNOWN = "SELECT 1 FROM identity WHERE blind = ?";

  private final Subjects subjects;
  private final Handle handle;
  private final List<NewSubject> waiting = new ArrayList<>();
  private final Set<ByteBuffer> identities = new HashSet<>();
  private final List<NewSubject> created = new ArrayList<>();
  private final List<Subjects.Put> puts = new ArrayList<>();
  private final Set<String> overwritten = new HashSet<>();
  private final Map<Long, Fault> refused = new HashMap<>();

  ImportWriter(Subjects subjects, Handle handle) {
    this.subjects = subjects;
    this.handle = handle;
  }

  /**
   * What a transaction made of its lines.
   *
   * @param created without their identifiers
   * @param puts what became of those that were written one by one, identifiers too
   * @param overwritten ids of subjects that were there before
   * @param refused by the number of the line
   */
  record Written(
      List<NewSubject> created,
      List<Subjects.Put> puts,
      Set<String> overwritten,
      Map<Long, Fault> refused) {}

  /** Takes the subject of the line {@code number}. */
  void put(long number, SubjectImport.Wanted wanted) {
    NewSubject subject = wanted.prepared();
    if (known(subject)) {
      flush();
      putOne(number, wanted);
    } else {
      waiting.add(subject);
      subject.identities().forEach(blind -> identities.add(ByteBuffer.wrap(blind)));
    }
  }

  private boolean known(NewSubject subject) {
    if (subject.identities().stream().map(ByteBuffer::wrap).anyMatch(identities::contains)) {
      return true;
    }
    try (PreparedStatement known = handle.getConnection().prepareStatement(KNOWN)) {
      for (byte[] blind : subject.identities()) {
        known.setBytes(1, blind);
        try (ResultSet row = known.executeQuery()) {
          if (row.next()) {
            return true;
          }
        }
      }
      return false;
    } catch (SQLException e) {
      throw new TransactionException("the identities could not be read", e);
    }
  }

  private void putOne(long number, SubjectImport.Wanted wanted) {
    try {
      Optional<SubjectId> before = subjects.id(handle, wanted.identity());
      puts.add(subjects.put(handle, wanted.identity(), wanted.record()));
      before.ifPresent(id -> overwritten.add(id.value()));
    } catch (Fault fault) {
      if (fault.whose() != Fault.Whose.CALLER) {
        throw fault;
      }
      refused.put(number, fault);
    }
  }

  private void flush() {
    subjects.insert(handle, waiting);
    created.addAll(waiting);
    waiting.clear();
    identities.clear();
  }

  /** Writes what waits. */
  Written end() {
    flush();
    return new Written(created, puts, overwritten, refused);
  }
}
