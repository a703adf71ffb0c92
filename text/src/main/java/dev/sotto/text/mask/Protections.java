package dev.sotto.text.mask;

import dev.sotto.text.Kind;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;

/** The protection of each kind: as a use declares it, else the default of {@link #DEFAULT}. */
public final class Protections {
  /** PSEUDONYM for all but MONEY, DATE, LOCATION and ORGANIZATION, which are kept. */
  public static final Protections DEFAULT = new Protections(Map.of());

  private final EnumMap<Kind, Protection> byKind = new EnumMap<>(Kind.class);

  private final Predicate<String> hidden;

  private Protections(Map<Kind, Protection> declared) {
    this(declared, value -> false);
  }

  private Protections(Map<Kind, Protection> declared, Predicate<String> hidden) {
    this.hidden = hidden;
    for (Kind kind : Kind.values()) {
      byKind.put(kind, kind.personal() ? Protection.PSEUDONYM : Protection.KEEP);
    }
    byKind.putAll(declared);
  }

  /** The declared protections over the defaults. */
  public static Protections of(Map<Kind, Protection> declared) {
    return new Protections(declared);
  }

  /** The same, where a value that {@code hidden} names is not kept whatever its kind. Pure. */
  public Protections hiding(Predicate<String> hidden) {
    return new Protections(byKind, hidden);
  }

  /** The protection of {@code value}, which is of {@code kind}. */
  Protection of(Kind kind, String value) {
    Protection protection = of(kind);
    return protection == Protection.KEEP && hidden.test(value) ? Protection.PSEUDONYM : protection;
  }

  /** The protection of {@code kind}. */
  public Protection of(Kind kind) {
    return byKind.getOrDefault(kind, Protection.PSEUDONYM);
  }

  @Override
  public String toString() {
    return "Protections" + byKind;
  }
}
