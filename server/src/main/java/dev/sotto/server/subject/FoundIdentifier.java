package dev.sotto.server.subject;

import dev.sotto.text.Kind;
import java.util.EnumSet;
import java.util.Set;

/**
 * An identifier that was found in a text. Clear personal data: {@code toString} shows its kind.
 *
 * @param kind one of {@link #KINDS}
 * @param value as it was written
 */
public record FoundIdentifier(Kind kind, String value) {
  /** The kinds that are indexed, so that it can be told whose they are. */
  public static final Set<Kind> KINDS =
      Set.copyOf(EnumSet.of(Kind.EMAIL, Kind.PHONE, Kind.ACCOUNT_ID, Kind.ORDER_ID, Kind.OTHER_ID));

  /** The forms under which it may be indexed; two values with one in common are the same. */
  public Set<String> forms() {
    return Identifiers.forms(kind, value);
  }

  @Override
  public String toString() {
    return "FoundIdentifier[" + kind + "]";
  }
}
