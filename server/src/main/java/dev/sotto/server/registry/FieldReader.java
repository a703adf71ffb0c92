package dev.sotto.server.registry;

import dev.sotto.server.registry.Written.FieldText;
import dev.sotto.server.yaml.Nearest;
import dev.sotto.server.yaml.Problem;
import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Reads profile fields beside the built-in ones, and what is wrong in them. */
final class FieldReader {
  private static final int ALL = Integer.MAX_VALUE;

  private final Map<String, Category> categories;
  private final Set<String> systems;
  private final List<Problem> problems;

  FieldReader(Map<String, Category> categories, Set<String> systems, List<Problem> problems) {
    this.categories = categories;
    this.systems = systems;
    this.problems = problems;
  }

  /** The built-in fields and those of {@code entries}, by id. */
  Map<String, Field> read(Iterable<Entry> entries) {
    Map<String, Field> fields = new LinkedHashMap<>();
    Laws.shipped("fields.yaml")
        .tree()
        .path(Sections.FIELDS)
        .properties()
        .forEach(
            each -> {
              FieldText text = Written.MAPPER.treeToValue(each.getValue(), FieldText.class);
              fields.put(each.getKey(), field(each.getKey(), text, category(text)));
            });
    for (Entry entry : entries) {
      if (fields.containsKey(entry.id())) {
        problems.add(entry.errorAtId("is a built-in field", "use it, or choose another id"));
      } else {
        add(entry, fields);
      }
    }
    return fields;
  }

  private void add(Entry entry, Map<String, Field> fields) {
    FieldText text = entry.as(FieldText.class);
    Category category = categories.get(text.category());
    if (category == null) {
      problems.add(
          entry.error(
              "category",
              "category '" + text.category() + "' is not declared",
              Nearest.hint(text.category(), categories.keySet())));
      return;
    }
    if (text.system() != null && !systems.contains(text.system())) {
      problems.add(
          entry.error(
              "system",
              "system '" + text.system() + "' is not declared",
              Nearest.hint(text.system(), systems)));
    }
    checkShown(entry, text);
    fields.put(entry.id(), field(entry.id(), text, category));
  }

  private Category category(FieldText text) {
    return Objects.requireNonNull(categories.get(text.category()), text.category());
  }

  private void checkShown(Entry entry, FieldText text) {
    long ways =
        Stream.of(
                text.identifies() != null,
                !text.bands().isEmpty(),
                !text.since().isEmpty(),
                text.date() != null)
            .filter(each -> each)
            .count();
    if (ways > 1) {
      problems.add(
          entry.errorAtId(
              "is shown in more than one way", "keep one of identifies, bands, since and date"));
    }
    rising(entry, "bands", text.bands());
    rising(entry, "since", months(entry, text.since()));
    if (text.identifies() != null && !text.identifies().personal()) {
      problems.add(
          entry.error(
              "identifies",
              text.identifies() + " stays in the clear in every use that does not protect it",
              "choose a kind that identifies, or drop 'identifies'"));
    }
  }

  private List<BigDecimal> months(Entry entry, List<Period> limits) {
    List<BigDecimal> months = new ArrayList<>();
    for (int i = 0; i < limits.size(); i++) {
      Period limit = limits.get(i);
      if (limit.getDays() != 0 || limit.getMonths() % 12 != 0 && limit.getYears() != 0) {
        problems.add(
            entry.errorAtItem(
                "since", i, "'" + limit + "' is neither years nor months", "write P2Y or P6M"));
      }
      months.add(BigDecimal.valueOf(limit.toTotalMonths()));
    }
    return months;
  }

  private void rising(Entry entry, String key, List<BigDecimal> limits) {
    for (int i = 1; i < limits.size(); i++) {
      if (limits.get(i).compareTo(limits.get(i - 1)) <= 0) {
        problems.add(
            entry.errorAtItem(key, i, "does not begin above the band before", "let them rise"));
      }
    }
  }

  private static Field field(String id, FieldText text, Category category) {
    return new Field(
        id,
        category,
        text.system(),
        text.identifies(),
        showing(text),
        text.most() == null ? ALL : text.most());
  }

  private static Showing showing(FieldText text) {
    if (!text.bands().isEmpty()) {
      return new Showing.Bands(text.bands());
    }
    if (!text.since().isEmpty()) {
      return new Showing.Since(text.since());
    }
    return text.date() == null ? new Showing.Whole() : text.date();
  }
}
