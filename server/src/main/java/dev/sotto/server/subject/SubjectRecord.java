package dev.sotto.server.subject;

import dev.sotto.text.Known;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is held of a subject. Clear personal data: {@code toString} shows none of it.
 *
 * @param language ISO 639-1, or null
 * @param residence ISO 3166 country or subdivision ({@code DE}, {@code US-CA}), or null
 * @param minor whether the subject is below the age of consent
 * @param known what identifies the subject
 * @param profile fields that do not identify ({@code {"plan": "gold"}})
 * @param identities every system's id for the subject
 */
public record SubjectRecord(
    @Nullable String language,
    @Nullable String residence,
    boolean minor,
    Known known,
    ObjectNode profile,
    List<Identity> identities) {
  public SubjectRecord {
    profile = profile.deepCopy();
    identities = List.copyOf(identities);
  }

  SubjectRecord with(List<Identity> others) {
    return new SubjectRecord(language, residence, minor, known, profile, others);
  }

  @Override
  public String toString() {
    return "SubjectRecord[" + known + "]";
  }
}
