package dev.sotto.server.registry;

import dev.sotto.text.company.CompanyRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of the registry, checked and immutable; thread-safe.
 *
 * @param fields profile fields of subjects by id, the built-in ones too
 * @param laws the laws the organisation is under, in its order
 * @param detection what the company itself names to find in texts and to leave in the clear
 * @param digest SHA-256 over the canonical form of all that it declares, laws and categories
 *     included; 64 hexadecimal digits
 */
public record Registry(
    Organisation organisation,
    Map<String, Category> categories,
    Map<String, Field> fields,
    Map<String, SystemEntry> systems,
    Map<RecipientId, Recipient> recipients,
    Map<PurposeId, Purpose> purposes,
    Map<UseId, Use> uses,
    List<Law> laws,
    CompanyRules detection,
    String digest) {

  public Registry {
    categories = inOrder(categories);
    fields = inOrder(fields);
    systems = inOrder(systems);
    recipients = inOrder(recipients);
    purposes = inOrder(purposes);
    uses = inOrder(uses);
    laws = List.copyOf(laws);
  }

  /** A copy that keeps the order of the files, for pages and lists. */
  private static <K, V> Map<K, V> inOrder(Map<K, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  public Optional<Use> use(UseId id) {
    return Optional.ofNullable(uses.get(id));
  }

  /** The recipient that stands in for {@code recipient}; empty: none. */
  public Optional<Recipient> fallback(Recipient recipient) {
    Fallback named = recipient.fallback();
    return named == null ? Optional.empty() : Optional.ofNullable(recipients.get(named.to()));
  }

  /**
   * The laws that speak of a person who lives at {@code residence}: those of the establishment and
   * those of the residence. All of them where the residence is not known, or where none would be
   * left, so that the stricter answer stands.
   */
  public List<Law> lawsFor(@Nullable Place residence) {
    if (residence == null) {
      return laws;
    }
    List<Law> applicable = new ArrayList<>();
    for (Law law : laws) {
      if (law.scope().reaches(organisation.establishment(), residence)) {
        applicable.add(law);
      }
    }
    return applicable.isEmpty() ? laws : List.copyOf(applicable);
  }
}
