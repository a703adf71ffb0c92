package dev.sotto.server.subject;

import dev.sotto.server.store.Store;
import dev.sotto.server.vault.BlindIndex;
import dev.sotto.server.vault.RevealPermit;
import dev.sotto.text.Kind;
import dev.sotto.text.Known;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;

/**
 * Tells which identifiers belong to other subjects than one's own, by the blind index: one query
 * for all that is asked at once and is not the subject's own. What two subjects share, one of them
 * this one, is its own. Serves one call; remembers its answers. Not thread-safe.
 */
public final class Whose {
  /** Digests in one list, and lists in one query: fewer than the parameters it may have. */
  private static final int AT_ONCE = 400;

  private static final int PARTS = 20;

  private final Store store;
  private final BlindIndex blind;
  private final Subject own;
  private final Collection<String> systems;
  private final Map<FoundIdentifier, Boolean> told = new HashMap<>();
  private final Set<String> ownForms = new HashSet<>();

  /**
   * @param systems those whose own ids are looked for beside identifiers
   */
  Whose(Store store, BlindIndex blind, Subject own, Collection<String> systems) {
    this.store = store;
    this.blind = blind;
    this.own = own;
    this.systems = List.copyOf(systems);
  }

  /** Those of {@code found} that are another subject's. */
  public Set<FoundIdentifier> others(Collection<FoundIdentifier> found) {
    Set<FoundIdentifier> asked = new LinkedHashSet<>();
    for (FoundIdentifier each : found) {
      if (!told.containsKey(each) && !isOwn(each)) {
        asked.add(each);
      }
    }
    if (!asked.isEmpty()) {
      ask(asked);
    }
    Set<FoundIdentifier> others = new LinkedHashSet<>(found);
    others.removeIf(each -> !told.getOrDefault(each, false));
    return others;
  }

  private boolean isOwn(FoundIdentifier found) {
    if (ownForms.isEmpty()) {
      readOwn();
    }
    return found.forms().stream().anyMatch(ownForms::contains);
  }

  private void readOwn() {
    Known known = own.record().known();
    ownForms.add("");
    known.emails().forEach(each -> ownForms.addAll(Identifiers.forms(Kind.EMAIL, each)));
    known.phones().forEach(each -> ownForms.addAll(Identifiers.forms(Kind.PHONE, each)));
    known.numbers().forEach(each -> ownForms.addAll(Identifiers.forms(Kind.OTHER_ID, each)));
    for (Identity identity : own.record().identities()) {
      String id = identity.id().reveal(RevealPermit.MASK);
      ownForms.addAll(Identifiers.forms(Kind.EMAIL, id));
      ownForms.addAll(Identifiers.forms(Kind.OTHER_ID, id));
    }
  }

  private void ask(Set<FoundIdentifier> asked) {
    Map<ByteBuffer, List<FoundIdentifier>> identifiers = new HashMap<>();
    Map<ByteBuffer, List<FoundIdentifier>> identities = new HashMap<>();
    for (FoundIdentifier each : asked) {
      told.put(each, false);
      for (String form : each.forms()) {
        put(identifiers, blind.of(Identifiers.INDEX, form), each);
      }
      if (each.kind() != Kind.PHONE) {
        for (String system : systems) {
          put(identities, Identifiers.identity(blind, system, each.value()), each);
        }
      }
    }
    Set<FoundIdentifier> shared = new HashSet<>();
    for (Holder holder : holders(identifiers.keySet(), identities.keySet())) {
      List<FoundIdentifier> held =
          identifiers.getOrDefault(
              holder.blind(), identities.getOrDefault(holder.blind(), List.of()));
      if (holder.subject().equals(own.id().value())) {
        shared.addAll(held);
      } else {
        held.forEach(each -> told.put(each, true));
      }
    }
    shared.forEach(each -> told.put(each, false));
  }

  private static void put(
      Map<ByteBuffer, List<FoundIdentifier>> map, byte[] blind, FoundIdentifier found) {
    map.computeIfAbsent(ByteBuffer.wrap(blind), key -> new ArrayList<>(1)).add(found);
  }

  /** Who holds what has the digest {@code blind}. */
  private record Holder(ByteBuffer blind, String subject) {}

  private List<Holder> holders(Set<ByteBuffer> identifiers, Set<ByteBuffer> identities) {
    List<Part> parts = new ArrayList<>();
    split("identifier", identifiers, parts);
    split("identity", identities, parts);
    List<Holder> holders = new ArrayList<>();
    for (int from = 0; from < parts.size(); from += PARTS) {
      holders.addAll(holders(parts.subList(from, Math.min(parts.size(), from + PARTS))));
    }
    return holders;
  }

  /** Digests that are looked for in {@code table}. */
  private record Part(String table, List<byte[]> blinds) {}

  private static void split(String table, Set<ByteBuffer> blinds, List<Part> into) {
    List<byte[]> all = blinds.stream().map(ByteBuffer::array).toList();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      into.add(new Part(table, all.subList(from, Math.min(all.size(), from + AT_ONCE))));
    }
  }

  private List<Holder> holders(List<Part> parts) {
    StringBuilder sql = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      sql.append(i == 0 ? "" : " UNION ALL ")
          .append("SELECT blind, subject_id FROM ")
          .append(parts.get(i).table())
          .append(" WHERE blind IN (<blinds")
          .append(i)
          .append(">)");
    }
    return store.read(
        handle -> {
          Query query = handle.createQuery(sql.toString());
          for (int i = 0; i < parts.size(); i++) {
            query.bindList("blinds" + i, parts.get(i).blinds());
          }
          return query
              .map((row, context) -> new Holder(ByteBuffer.wrap(row.getBytes(1)), row.getString(2)))
              .list();
        });
  }
}
