package dev.sotto.server.registry;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a law's table: refuses by an article when all of {@code when} hold and none of {@code
 * unless} does, otherwise allows.
 *
 * @param refuse the article; null: allows always
 */
public record Rule(@Nullable String refuse, Set<Condition> when, Set<Condition> unless) {
  static final Rule ALLOW = new Rule(null, Set.of(), Set.of());

  public Rule {
    when = Set.copyOf(when);
    unless = Set.copyOf(unless);
  }

  /** The article that refuses where exactly {@code held} hold; empty: allowed. */
  public Optional<String> refusesWhere(Set<Condition> held) {
    boolean applies = held.containsAll(when) && unless.stream().noneMatch(held::contains);
    return applies ? Optional.ofNullable(refuse) : Optional.empty();
  }
}
