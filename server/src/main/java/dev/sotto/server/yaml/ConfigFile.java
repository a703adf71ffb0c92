package dev.sotto.server.yaml;

import dev.sotto.server.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads a configuration's file whole, or says everything that is wrong with it. */
public final class ConfigFile {
  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);

  private ConfigFile() {}

  /**
   * What {@code reader} makes of {@code path}. It asks the section for every key that it knows; the
   * others are unknown.
   *
   * @param variables what {@code ${NAME}} stands for; null: it is not set
   * @throws Fault {@code config} with every problem: place, what is wrong, how to mend it
   */
  public static <T> T read(
      Path path, Function<String, @Nullable String> variables, Function<Section, T> reader) {
    List<Problem> problems = new ArrayList<>();
    String name = Objects.requireNonNull(path.getFileName()).toString();
    YamlFile file = YamlParser.parse(name, content(path), problems).orElseGet(() -> empty(name));
    Path base = path.toAbsolutePath().normalize().resolveSibling("");
    Section root = new Section(new ConfigReading(file, base, variables, problems), "", file.tree());
    if (problems.isEmpty()) {
      T read = reader.apply(root);
      root.unknown();
      if (problems.isEmpty()) {
        return read;
      }
    }
    throw Fault.caller(400, "config", told(path, problems));
  }

  /**
   * The keys that {@code reader} asks {@code path} for, as {@code section.key}; what a section that
   * is not there would hold is not among them.
   */
  public static Set<String> keys(
      Path path, Function<String, @Nullable String> variables, Function<Section, ?> reader) {
    return read(
        path,
        variables,
        root -> {
          var _ = reader.apply(root);
          return root.asked();
        });
  }

  /** What {@code reader} makes of a file that says nothing: the defaults. */
  public static <T> T defaults(Function<Section, T> reader) {
    YamlFile file = empty("");
    ConfigReading reading =
        new ConfigReading(file, Path.of("").toAbsolutePath(), name -> null, new ArrayList<>());
    return reader.apply(new Section(reading, "", file.tree()));
  }

  private static String content(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw Fault.caller(400, "config", "cannot read " + path + ": name an existing UTF-8 file");
    }
  }

  private static YamlFile empty(String name) {
    return new YamlFile(name, JsonNodeFactory.instance.objectNode(), Map.of(), Map.of());
  }

  private static String told(Path path, List<Problem> problems) {
    String head =
        path + " has " + (problems.size() == 1 ? "an error" : problems.size() + " errors");
    return problems.stream()
        .sorted(BY_PLACE)
        .map(problem -> problem + "\n    mend: " + problem.mend())
        .collect(Collectors.joining("\n  ", head + ":\n  ", ""));
  }
}
