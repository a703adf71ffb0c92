package dev.sotto.server.subject;

import dev.sotto.server.registry.Place;
import dev.sotto.server.vault.RevealPermit;
import dev.sotto.server.vault.SubjectId;
import dev.sotto.server.vault.SubjectKey;
import dev.sotto.text.Known;
import dev.sotto.text.known.KnownIdentifiers;
import java.util.ArrayList;
import java.util.List;

/**
 * A subject as one call sees it: who, what is held, what stands, and the key for what the call
 * leaves behind.
 */
public record Subject(SubjectId id, SubjectRecord record, Preferences preferences, SubjectKey key) {
  private static final int SHORTEST_CODE = 4;
  private static final int SHORTEST_NUMBER = 5;

  /** What the gate must know. */
  public SubjectState state() {
    String residence = record.residence();
    return new SubjectState(
        SubjectState.Presence.KNOWN,
        record.minor(),
        null,
        residence == null ? null : new Place(residence),
        preferences,
        List.of());
  }

  /** The identifiers, prepared for matching in texts: each system's own id too. */
  public KnownIdentifiers identifiers() {
    return identifiers(Known.NOTHING);
  }

  /** The same with {@code more} of them. */
  public KnownIdentifiers identifiers(Known more) {
    Known known = record.known();
    List<String> emails = joined(known.emails(), more.emails());
    List<String> other = joined(known.other(), more.other());
    for (Identity identity : record.identities()) {
      String id = identity.id().reveal(RevealPermit.MASK);
      if (id.indexOf('@') > 0) {
        emails.add(id);
      } else if (telling(id)) {
        other.add(id);
      }
    }
    return KnownIdentifiers.of(
        new Known(
            joined(known.names(), more.names()),
            emails,
            joined(known.phones(), more.phones()),
            joined(known.addresses(), more.addresses()),
            joined(known.numbers(), more.numbers()),
            other));
  }

  private static List<String> joined(List<String> some, List<String> others) {
    List<String> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  /** A short id (42) stands for too much else to be looked for in texts. */
  private static boolean telling(String id) {
    boolean digitsOnly = id.chars().allMatch(Character::isDigit);
    return id.length() >= (digitsOnly ? SHORTEST_NUMBER : SHORTEST_CODE);
  }

  @Override
  public String toString() {
    return "Subject[" + id + "]";
  }
}
