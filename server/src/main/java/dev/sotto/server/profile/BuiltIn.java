package dev.sotto.server.profile;

import dev.sotto.server.subject.SubjectRecord;
import dev.sotto.text.Known;
import dev.sotto.text.mask.NameParts;
import java.util.List;
import java.util.Optional;

/** The fields that every subject has: what is known of it, without a profile. */
final class BuiltIn {
  private BuiltIn() {}

  /** The value of the field {@code id}, the first where several are known; empty for no such. */
  static List<String> values(String id, SubjectRecord record) {
    Known known = record.known();
    Optional<String> name = first(known.names());
    Optional<String> value =
        switch (id) {
          case "name" -> name;
          case "given_name" -> name.map(each -> NameParts.of(each).given());
          case "family_name" -> name.map(NameParts::of).flatMap(BuiltIn::family);
          case "email" -> first(known.emails());
          case "phone" -> first(known.phones());
          case "address" -> first(known.addresses());
          case "language" -> Optional.ofNullable(record.language());
          case "country" ->
              Optional.ofNullable(record.residence()).map(place -> place.split("-", 2)[0]);
          default -> Optional.empty();
        };
    return value.filter(each -> !each.isBlank()).map(List::of).orElse(List.of());
  }

  private static Optional<String> first(List<String> values) {
    return values.stream().findFirst();
  }

  /** A single name is no family name. */
  private static Optional<String> family(NameParts parts) {
    return parts.given().isEmpty() ? Optional.empty() : Optional.of(parts.family());
  }
}
