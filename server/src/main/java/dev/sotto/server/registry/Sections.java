package dev.sotto.server.registry;

import dev.sotto.server.yaml.Problem;
import dev.sotto.server.yaml.YamlFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What all files of a registry declare, merged by section and id. An id declared twice is a
 * problem.
 */
final class Sections {
  static final String ORGANISATION = "organisation";
  static final String CATEGORIES = "categories";
  static final String FIELDS = "fields";
  static final String SYSTEMS = "systems";
  static final String RECIPIENTS = "recipients";
  static final String PURPOSES = "purposes";
  static final String USES = "uses";

  static final String WORDS = "detection/words";
  static final String PATTERNS = "detection/patterns";
  static final String ALLOW = "detection/allow";

  static final List<String> BY_ID = List.of(CATEGORIES, SYSTEMS, RECIPIENTS, PURPOSES, USES);

  /** Sections that stand in a digest only where something is declared in them. */
  static final List<String> OPTIONAL = List.of(FIELDS, WORDS, PATTERNS, ALLOW);

  private final Map<String, Map<String, Entry>> sections = new LinkedHashMap<>();
  private final List<Entry> organisations = new ArrayList<>();

  Sections() {
    BY_ID.forEach(name -> sections.put(name, new LinkedHashMap<>()));
    OPTIONAL.forEach(name -> sections.put(name, new LinkedHashMap<>()));
  }

  /** Adds what {@code file} declares; its shape has been checked. */
  void add(YamlFile file, List<Problem> problems) {
    if (file.tree().get(ORGANISATION) instanceof ObjectNode node) {
      Entry entry = new Entry(file, "/" + ORGANISATION, ORGANISATION, node);
      organisations.add(entry);
      if (organisations.size() > 1) {
        problems.add(twice(entry, organisations.getFirst()));
      }
    }
    for (String name : sections.keySet()) {
      for (Map.Entry<String, JsonNode> each : file.tree().at("/" + name).properties()) {
        add(name, each.getKey(), (ObjectNode) each.getValue(), file, problems);
      }
    }
  }

  private void add(
      String section, String id, ObjectNode node, YamlFile file, List<Problem> problems) {
    Entry entry = new Entry(file, YamlFile.child("/" + section, id), id, node);
    Entry first = section(section).putIfAbsent(id, entry);
    if (first != null) {
      problems.add(twice(entry, first));
    }
  }

  private static Problem twice(Entry entry, Entry first) {
    String place = first.file().errorAtKey(first.pointer(), "", "").place();
    return entry.errorAtId("is declared twice, first at " + place, "keep one, or rename one");
  }

  Optional<Entry> organisation() {
    return organisations.stream().findFirst();
  }

  /** The entries of a section by id, in the order of the files. */
  Map<String, Entry> section(String name) {
    return Objects.requireNonNull(sections.get(name), name);
  }
}
