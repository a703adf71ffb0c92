package dev.sotto.server.subject;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.registry.PurposeId;
import dev.sotto.server.registry.Registry;
import dev.sotto.server.store.Store;
import dev.sotto.server.vault.SubjectId;
import dev.sotto.server.vault.SubjectKey;
import dev.sotto.server.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes a subject's choices and keeps their history. A choice is in force for the next call.
 * Thread-safe.
 */
public final class PreferenceDesk {
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  private final Store store;
  private final Vault vault;
  private final Subjects subjects;
  private final Supplier<Registry> registry;
  private final Clock clock;

  public PreferenceDesk(Vault vault, Subjects subjects, Supplier<Registry> registry, Clock clock) {
    this.store = vault.store();
    this.vault = vault;
    this.subjects = subjects;
    this.registry = registry;
    this.clock = clock;
  }

  /**
   * Adds the choice in {@code body} and returns all there are.
   *
   * @throws Fault {@code unknown_subject} (404), {@code unknown_purpose} or {@code
   *     invalid_preference} (400)
   */
  public Preferences add(Identity identity, ObjectNode body) {
    Instant now = clock.instant();
    Preference preference = notAfter(now, PreferenceJson.read(body, now));
    requireDeclared(preference.purpose());
    return store.write(
        handle -> {
          Keyed subject = keyed(handle, identity).orElseThrow(PreferenceDesk::unknown);
          PreferenceRows.add(handle, subject.id(), subject.key(), preference);
          return PreferenceRows.read(handle, subject.id(), subject.key());
        });
  }

  /** A clock that is a little ahead of ours made the choice now: it must not outrank later ones. */
  private static Preference notAfter(Instant now, Preference read) {
    if (!read.at().isAfter(now)) {
      return read;
    }
    if (read.at().isAfter(now.plus(CLOCK_SKEW))) {
      throw Fault.caller(400, "invalid_preference", "'at' lies in the future");
    }
    return new Preference(
        read.purpose(), read.choice(), read.channel(), read.wording(), read.signal(), now);
  }

  /** All choices of the subject; {@code unknown_subject} (404) where there is none. */
  public Preferences list(Identity identity) {
    return store.read(
        handle -> {
          Keyed subject = keyed(handle, identity).orElseThrow(PreferenceDesk::unknown);
          return PreferenceRows.read(handle, subject.id(), subject.key());
        });
  }

  /**
   * Records {@code Sec-GPC: 1} as an opt-out of sale and sharing (Cal. Code Regs. tit. 11, § 7025),
   * once; does nothing where the subject is not known.
   */
  public void signalOptOut(Identity identity) {
    boolean stands =
        store.read(
            handle ->
                keyed(handle, identity)
                    .map(
                        subject ->
                            PreferenceRows.read(handle, subject.id(), subject.key())
                                    .standing(PurposeId.SALE_OR_SHARING)
                                    .optOut()
                                != null)
                    .orElse(true));
    if (!stands) {
      Preference signal =
          new Preference(
              PurposeId.SALE_OR_SHARING,
              Choice.OPT_OUT,
              "header",
              null,
              Preference.GPC,
              clock.instant());
      store.writeOnly(
          handle ->
              keyed(handle, identity)
                  .ifPresent(
                      subject -> PreferenceRows.add(handle, subject.id(), subject.key(), signal)));
    }
  }

  /** A subject's id and key. */
  private record Keyed(SubjectId id, SubjectKey key) {}

  private Optional<Keyed> keyed(Handle handle, Identity identity) {
    return subjects
        .id(handle, identity)
        .flatMap(id -> vault.key(handle, id).map(key -> new Keyed(id, key)));
  }

  /** A misspelt purpose would protect nobody: only declared purposes and uses are taken. */
  private void requireDeclared(PurposeId purpose) {
    Registry now = registry.get();
    Set<String> declared = new TreeSet<>();
    now.purposes().keySet().forEach(each -> declared.add(each.value()));
    now.uses().keySet().forEach(each -> declared.add(each.value()));
    if (!purpose.reserved() && !declared.contains(purpose.value())) {
      throw Fault.caller(
          400,
          "unknown_purpose",
          "no such purpose or use in the registry; there are: *, sale_or_sharing,"
              + " automated_decisions, "
              + String.join(", ", declared));
    }
  }

  private static Fault unknown() {
    return Fault.caller(404, "unknown_subject", "no such subject: create it first");
  }
}
