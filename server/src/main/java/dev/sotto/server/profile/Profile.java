package dev.sotto.server.profile;

import dev.sotto.server.registry.Field;
import dev.sotto.server.subject.SubjectRecord;
import dev.sotto.text.Kind;
import dev.sotto.text.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A subject's fields, as a use is shown them on a day. Immutable. Clear personal data. */
public final class Profile {
  private final SubjectRecord record;
  private final Shown shown;

  public Profile(SubjectRecord record, LocalDate today) {
    this.record = record;
    this.shown = new Shown(BandWords.of(record.language()), today);
  }

  /** What is shown of {@code field}; empty where there is no value, or none of the right form. */
  public Optional<FieldValue> value(Field field) {
    List<String> texts =
        values(field).stream()
            .limit(field.most())
            .flatMap(each -> shown.of(each, field.showing()).stream())
            .toList();
    return texts.isEmpty()
        ? Optional.empty()
        : Optional.of(new FieldValue(texts, field.identifies()));
  }

  /** What identifies the subject among the profile's values: to be masked wherever it stands. */
  public Known identifying(Map<String, Field> fields) {
    List<String> names = new ArrayList<>();
    List<String> emails = new ArrayList<>();
    List<String> phones = new ArrayList<>();
    List<String> addresses = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    List<String> other = new ArrayList<>();
    for (String id : record.profile().propertyNames()) {
      Field field = fields.get(id);
      Kind kind = field == null ? null : field.identifies();
      if (kind != null) {
        List<String> among =
            switch (kind) {
              case PERSON -> names;
              case EMAIL -> emails;
              case PHONE -> phones;
              case ADDRESS -> addresses;
              case ACCOUNT_ID, ORDER_ID, OTHER_ID -> numbers;
              default -> other;
            };
        among.addAll(inProfile(id));
      }
    }
    return new Known(names, emails, phones, addresses, numbers, other);
  }

  private List<String> values(Field field) {
    List<String> held = inProfile(field.id());
    return held.isEmpty() ? BuiltIn.values(field.id(), record) : held;
  }

  private List<String> inProfile(String id) {
    JsonNode held = record.profile().path(id);
    List<String> values = new ArrayList<>();
    for (JsonNode each : held.isArray() ? held : List.of(held)) {
      if (each.isValueNode() && !each.isNull() && !each.asString().isBlank()) {
        values.add(each.asString().strip());
      }
    }
    return values;
  }

  @Override
  public String toString() {
    return "Profile";
  }
}
