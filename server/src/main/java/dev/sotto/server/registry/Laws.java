package dev.sotto.server.registry;

import dev.sotto.server.yaml.Problem;
import dev.sotto.server.yaml.YamlFile;
import dev.sotto.server.yaml.YamlParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The law files: those that ship with Sotto, and those of a registry, which replace them by id. */
final class Laws {
  static final List<String> BUILT_IN =
      List.of(
          "gdpr",
          "uk-gdpr",
          "ch-fadp",
          "ccpa",
          "quebec-law25",
          "lgpd",
          "pipeda",
          "dpdp",
          "eu-ai-act");

  private static final Map<String, YamlFile> SHIPPED = shipped();

  private final Map<String, YamlFile> files = new LinkedHashMap<>(SHIPPED);

  /** Adds a law file of the registry; {@code problems} tell where its shape is wrong. */
  void add(YamlFile file, List<Problem> problems) {
    List<Problem> found = Shape.shipped(Shape.LAW).problems(file);
    problems.addAll(found);
    if (found.isEmpty()) {
      readable(file).ifPresentOrElse(problems::add, () -> files.put(id(file), file));
    }
  }

  /** A problem where the shape is right and a value is not: the 31st of February. */
  private static Optional<Problem> readable(YamlFile file) {
    try {
      read(file.tree().deepCopy());
      return Optional.empty();
    } catch (JacksonException e) {
      String at = e.getPath().isEmpty() ? "" : "/" + e.getPath().getFirst().getPropertyName();
      return Optional.of(
          file.error(at, "cannot be read: " + e.getOriginalMessage(), "mend this value"));
    }
  }

  private static String id(YamlFile file) {
    return file.tree().path("law").asString();
  }

  List<String> ids() {
    return List.copyOf(files.keySet());
  }

  boolean knows(String id) {
    return files.containsKey(id);
  }

  /** The law's tree as it is written, for the digest. */
  ObjectNode tree(String id) {
    return Objects.requireNonNull(files.get(id)).tree();
  }

  Law law(String id) {
    return read(tree(id).deepCopy());
  }

  private static Law read(ObjectNode tree) {
    expandAny(tree.path("verdicts"));
    expandAny(tree.path("bases"));
    JsonNode adequateArticle = tree.path("transfers").path("adequate_article");
    for (JsonNode adequacy : tree.path("transfers").path("adequate")) {
      if (!adequacy.has("article")) {
        ((ObjectNode) adequacy).set("article", adequateArticle);
      }
    }
    if (tree.get("transfers") instanceof ObjectNode transfers) {
      transfers.remove("adequate_article");
    }
    return Written.MAPPER.treeToValue(tree, Law.class);
  }

  /** The row {@code any} becomes the row of every basis that is not written. */
  private static void expandAny(JsonNode node) {
    if (node instanceof ObjectNode rows) {
      JsonNode any = rows.remove("any");
      for (LawfulBasis basis : LawfulBasis.values()) {
        String name = basis.text();
        if (any != null && !rows.has(name)) {
          rows.set(name, any.deepCopy());
        }
      }
      rows.forEach(Laws::dropAllowed);
    }
  }

  private static void dropAllowed(JsonNode row) {
    if (row instanceof ObjectNode cells) {
      cells.removeIf(JsonNode::isString);
    }
  }

  private static Map<String, YamlFile> shipped() {
    Map<String, YamlFile> shipped = new LinkedHashMap<>();
    for (String id : BUILT_IN) {
      shipped.put(id, shipped("laws/" + id + ".yaml"));
    }
    return shipped;
  }

  /** Reads a YAML file that ships with Sotto; its shape is held by a test, not at every start. */
  static YamlFile shipped(String name) {
    List<Problem> problems = new ArrayList<>();
    try (InputStream in = Laws.class.getResourceAsStream(name)) {
      String text =
          new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
      return YamlParser.parse(name, text, problems)
          .orElseThrow(() -> new IllegalStateException("a file of Sotto's is wrong: " + problems));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
