package dev.sotto.server.registry;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.yaml.Problem;
import dev.sotto.server.yaml.YamlFile;
import dev.sotto.server.yaml.YamlParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a registry folder: every {@code .yaml} and {@code .yml} file in it and below, hidden ones
 * left out. Files under {@code laws/} hold one law each; the others declare entries.
 */
public final class RegistryFolder {
  private static final Shape SHAPE = Shape.shipped(Shape.REGISTRY);
  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparingInt(Problem::column);

  private RegistryFolder() {}

  /** What came of reading a folder. */
  public sealed interface Loaded {
    /** Read, with what deserves a warning. */
    record Read(Registry registry, List<Problem> warnings) implements Loaded {
      public Read {
        warnings = List.copyOf(warnings);
      }
    }

    /** Refused: at least one of the problems is an error. */
    record Wrong(List<Problem> problems) implements Loaded {
      public Wrong {
        problems = List.copyOf(problems);
      }
    }
  }

  /** Reads {@code folder}, with base URLs filled in from the environment. */
  public static Loaded load(Path folder) {
    return load(folder, System::getenv);
  }

  /**
   * Reads {@code folder}.
   *
   * @param variables what {@code ${NAME}} in a base URL stands for; null: it is not set
   * @throws Fault {@code registry} where it is no folder or cannot be read
   */
  public static Loaded load(Path folder, Function<String, @Nullable String> variables) {
    if (!Files.isDirectory(folder)) {
      throw Fault.caller(400, "registry", folder + " is not a folder");
    }
    Sections sections = new Sections();
    Laws laws = new Laws();
    List<Problem> problems = new ArrayList<>();
    List<Path> files = files(folder);
    for (Path path : files) {
      read(folder, path, problems).ifPresent(file -> add(file, sections, laws, problems));
    }
    if (problems.isEmpty() && sections.organisation().isEmpty()) {
      problems.add(nobody(folder, files));
    }
    if (!problems.isEmpty()) {
      return new Loaded.Wrong(problems.stream().sorted(BY_PLACE).toList());
    }
    RegistryReader reader = new RegistryReader(sections, laws, variables, problems);
    Registry registry = reader.read(sections.organisation().orElseThrow());
    problems.sort(BY_PLACE);
    return problems.stream().anyMatch(Problem::error)
        ? new Loaded.Wrong(problems)
        : new Loaded.Read(registry, problems);
  }

  /** Whether the folder holds any YAML file. */
  public static boolean declaresAnything(Path folder) {
    return !files(folder).isEmpty();
  }

  /** The YAML files of a folder, in the order of their names. */
  static List<Path> files(Path folder) {
    try (Stream<Path> paths = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return paths
          .filter(path -> yaml(folder.relativize(path)))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw Fault.caller(400, "registry", "cannot read the folder " + folder + ": " + e);
    }
  }

  private static boolean yaml(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    String name = relative.toString();
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  private static Optional<YamlFile> read(Path folder, Path path, List<Problem> problems) {
    String name = name(folder, path);
    try {
      if (Files.size(path) > YamlParser.LONGEST) {
        problems.add(unreadable(name, "is larger than 4 MB", "split the file"));
        return Optional.empty();
      }
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
              .toString();
      return YamlParser.parse(name, text, problems);
    } catch (CharacterCodingException e) {
      problems.add(unreadable(name, "is not UTF-8", "save it as UTF-8"));
    } catch (IOException e) {
      problems.add(unreadable(name, "cannot be read", "check its permissions"));
    }
    return Optional.empty();
  }

  private static void add(YamlFile file, Sections sections, Laws laws, List<Problem> problems) {
    if (file.name().startsWith("laws/")) {
      laws.add(file, problems);
      return;
    }
    List<Problem> found = SHAPE.problems(file);
    problems.addAll(found);
    if (found.isEmpty()) {
      sections.add(file, problems);
    }
  }

  private static Problem nobody(Path folder, List<Path> files) {
    String name = files.isEmpty() ? "." : name(folder, files.getFirst());
    return unreadable(
        name, "no file declares the organisation", "add 'organisation:' to one of the files");
  }

  private static Problem unreadable(String name, String what, String mend) {
    return new Problem(Problem.Severity.ERROR, name, 1, 1, what, mend);
  }

  private static String name(Path folder, Path path) {
    return folder.relativize(path).toString().replace('\\', '/');
  }
}
