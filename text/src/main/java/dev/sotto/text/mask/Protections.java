package dev.sotto.text.mask;

import dev.sotto.text.Kind;
import java.util.EnumMap;
import java.util.Map;

/** The protection of each kind: as a use declares it, else the default of {@link #DEFAULT}. */
public final class Protections {
  /** PSEUDONYM for all but MONEY, DATE, LOCATION and ORGANIZATION, which are kept. */
  public static final Protections DEFAULT = new Protections(Map.of());

  private final EnumMap<Kind, Protection> byKind = new EnumMap<>(Kind.class);

  private Protections(Map<Kind, Protection> declared) {
    for (Kind kind : Kind.values()) {
      byKind.put(kind, kind.personal() ? Protection.PSEUDONYM : Protection.KEEP);
    }
    byKind.putAll(declared);
  }

  /** The declared protections over the defaults. */
  public static Protections of(Map<Kind, Protection> declared) {
    return new Protections(declared);
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
