package dev.sotto.server.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One section of a configuration, read key by key, each by its type. What is wrong is noted with
 * its place and the default taken instead, so that all errors are told at once; a key that nobody
 * asked for is unknown. {@code ${NAME}} in a value stands for that environment variable. A section
 * that is missing is an empty one: its record holds the defaults. Not thread-safe.
 *
 * <p>A record reads itself: {@code static TlsConfig read(Section tls)}.
 */
public final class Section {
  private final ConfigReading reading;
  private final String pointer;
  private final ObjectNode node;
  private final Set<String> asked = new TreeSet<>();
  private final Map<String, Section> children = new HashMap<>();

  Section(ConfigReading reading, String pointer, ObjectNode node) {
    this.reading = reading;
    this.pointer = pointer;
    this.node = node;
  }

  /** Whether the file says anything under {@code key}. */
  public boolean has(String key) {
    asked.add(key);
    return node.hasNonNull(key);
  }

  /** A text that is not blank. */
  public Optional<String> text(String key) {
    return value(key, "a text", Optional::of);
  }

  /** A text, or {@code otherwise}. */
  public String text(String key, String otherwise) {
    return text(key).orElse(otherwise);
  }

  /** A whole number of {@code least} to {@code most}. */
  public int number(String key, int otherwise, int least, int most) {
    String wanted = "a whole number of " + least + " to " + most;
    return value(key, wanted, text -> whole(text).filter(n -> n >= least && n <= most))
        .map(Long::intValue)
        .orElse(otherwise);
  }

  /** {@code true} or {@code false}. */
  public boolean flag(String key, boolean otherwise) {
    return value(key, "true or false", Section::truth).orElse(otherwise);
  }

  /** A duration with its unit, of {@code least} to {@code most}: {@code 500ms}, {@code 30s}. */
  public Duration duration(String key, Duration otherwise, Duration least, Duration most) {
    String wanted =
        "a duration of " + DurationText.write(least) + " to " + DurationText.write(most) + " (30s)";
    return value(
            key,
            wanted,
            text ->
                DurationText.parse(text)
                    .filter(d -> d.compareTo(least) >= 0 && d.compareTo(most) <= 0))
        .orElse(otherwise);
  }

  /**
   * A size in bytes, of {@code least} to {@code most}: {@code 512}, {@code 64KiB}, {@code 10MB}.
   */
  public long size(String key, long otherwise, long least, long most) {
    String wanted =
        "a size of " + SizeText.write(least) + " to " + SizeText.write(most) + " (10MiB)";
    return value(key, wanted, text -> SizeText.parse(text).filter(n -> n >= least && n <= most))
        .orElse(otherwise);
  }

  /** One of the words of an enum, written in lower case with {@code _}. */
  public <E extends Enum<E>> E one(String key, E otherwise) {
    E[] all = otherwise.getDeclaringClass().getEnumConstants();
    String wanted = "one of " + String.join(", ", Arrays.stream(all).map(Section::word).toList());
    return value(
            key,
            wanted,
            text -> Arrays.stream(all).filter(each -> word(each).equals(text)).findFirst())
        .orElse(otherwise);
  }

  /** A list of words, each one of {@code allowed}. */
  public Set<String> words(String key, Set<String> allowed) {
    asked.add(key);
    Set<String> words = new TreeSet<>();
    JsonNode list = node.path(key);
    if (!list.isMissingNode() && !list.isNull() && !list.isArray()) {
      wrong(key, "must be a list", "write it like " + key + ": [" + example(allowed) + "]");
      return words;
    }
    for (JsonNode each : list) {
      String word = each.asString("");
      if (allowed.contains(word)) {
        words.add(word);
      } else {
        wrong(key, "cannot hold '" + word + "'", Nearest.hint(word, allowed));
      }
    }
    return words;
  }

  /** A list of texts. */
  public List<String> texts(String key) {
    asked.add(key);
    JsonNode list = node.path(key);
    if (list.isMissingNode() || list.isNull()) {
      return List.of();
    }
    if (!list.isArray() || list.valueStream().anyMatch(each -> !each.isValueNode())) {
      wrong(key, "must be a list of texts", "write it like " + key + ": [a, b]");
      return List.of();
    }
    return list.valueStream()
        .map(each -> filled(key, each.asString()))
        .flatMap(Optional::stream)
        .toList();
  }

  /** A path, relative to the configuration's file. */
  public Optional<Path> path(String key) {
    return text(key).map(reading.base()::resolve);
  }

  /** A path, or {@code otherwise}; both relative to the configuration's file. */
  public Path path(String key, String otherwise) {
    return path(key).orElse(reading.base().resolve(otherwise));
  }

  /**
   * A secret: {@code KEY_file} names a file that holds it (read now; a line end at its end is not
   * part of it), or {@code KEY} is {@code ${NAME}}. It never stands in the file itself.
   */
  public Optional<Secret> secret(String key) {
    String fileKey = key + "_file";
    Optional<Path> file = path(fileKey);
    if (!has(key)) {
      return file.flatMap(path -> read(fileKey, path));
    }
    if (file.isPresent()) {
      wrong(key, "stands beside " + fileKey, "keep one of the two");
    }
    if (!node.path(key).asString("").strip().matches("\\$\\{[A-Za-z_][A-Za-z0-9_]*}")) {
      wrong(key, "holds a secret in clear", "write ${NAME} and set it, or name " + fileKey);
      return Optional.empty();
    }
    return text(key).map(Secret::new);
  }

  private Optional<Secret> read(String key, Path path) {
    try {
      String text = Files.readString(path).stripTrailing();
      if (!text.isEmpty()) {
        return Optional.of(new Secret(text));
      }
      wrong(key, "names an empty file: " + path, "write the secret into it");
    } catch (IOException e) {
      wrong(key, "names a file that cannot be read: " + path, "name a file that Sotto may read");
    }
    return Optional.empty();
  }

  /** The section under {@code key}; an empty one where there is none. */
  public Section section(String key) {
    asked.add(key);
    return children.computeIfAbsent(key, this::child);
  }

  private Section child(String key) {
    JsonNode value = node.path(key);
    if (value instanceof ObjectNode object) {
      return new Section(reading, YamlFile.child(pointer, key), object);
    }
    if (!value.isMissingNode() && !value.isNull()) {
      wrong(key, "must hold keys with values", "write its keys indented below it");
    }
    return new Section(
        reading, YamlFile.child(pointer, key), JsonNodeFactory.instance.objectNode());
  }

  /** Notes that what stands under {@code key} is wrong: {@code 'key' what}. */
  public void wrong(String key, String what, String mend) {
    String at = YamlFile.child(pointer, key);
    String named = "'" + at.substring(1).replace('/', '.') + "' ";
    reading.wrong(node.has(key) ? at : pointer, named + what, mend);
  }

  /** Every key that was asked for, here and below, as {@code section.key}. */
  Set<String> asked() {
    Set<String> all = new TreeSet<>();
    asked.forEach(
        key -> {
          all.add(key);
          Section below = children.get(key);
          if (below != null) {
            below.asked().forEach(each -> all.add(key + "." + each));
          }
        });
    return all;
  }

  /** Notes every key that nobody asked for, here and below. */
  void unknown() {
    for (String key : node.propertyNames()) {
      if (!asked.contains(key)) {
        reading.wrong(
            YamlFile.child(pointer, key), "unknown key '" + key + "'", Nearest.hint(key, asked));
      }
    }
    children.values().forEach(Section::unknown);
  }

  private <T> Optional<T> value(
      String key, String wanted, Function<String, Optional<? extends T>> parse) {
    asked.add(key);
    JsonNode value = node.path(key);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isValueNode() || value.asString("").isBlank()) {
      wrong(key, "must be " + wanted, "write " + wanted);
      return Optional.empty();
    }
    Optional<String> text = filled(key, value.asString());
    Optional<T> parsed = text.flatMap(each -> parse.apply(each.strip()));
    if (text.isPresent() && parsed.isEmpty()) {
      wrong(key, "must be " + wanted + ", got '" + value.asString() + "'", "write " + wanted);
    }
    return parsed;
  }

  /** The text with its {@code ${NAME}} filled in; what is not set is noted. */
  private Optional<String> filled(String key, String text) {
    Optional<String> missing = Substitution.missing(text, reading.variables());
    if (missing.isPresent()) {
      wrong(key, "needs ${" + missing.get() + "}, which is not set", "set the variable");
      return Optional.empty();
    }
    return Optional.of(Substitution.apply(text, reading.variables()));
  }

  private static Optional<Long> whole(String text) {
    return text.matches("[-+]?[0-9]{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }

  private static Optional<Boolean> truth(String text) {
    return switch (text) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static String word(Enum<?> each) {
    return each.name().toLowerCase(Locale.ROOT);
  }

  private static String example(Set<String> allowed) {
    return allowed.stream().sorted().findFirst().orElse("");
  }
}
