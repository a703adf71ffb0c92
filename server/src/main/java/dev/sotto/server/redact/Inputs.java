package dev.sotto.server.redact;

import dev.sotto.server.fault.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The files that the user named: a file is taken as it is, a folder with the regular files below it
 * in the order of their paths. In folders hidden files and folders and symbolic links are left out.
 */
public final class Inputs {
  private Inputs() {}

  /**
   * The inputs that {@code named} stands for; {@code -} and nothing at all are standard input.
   *
   * @throws Fault {@code unreadable} where something named is not there
   */
  public static List<Input> of(List<String> named, Globs globs) {
    List<Input> inputs = new ArrayList<>();
    for (String name : named.isEmpty() ? List.of("-") : named) {
      if (name.equals("-")) {
        inputs.add(Input.standard());
      } else {
        add(Path.of(name), globs, inputs);
      }
    }
    return inputs;
  }

  private static void add(Path named, Globs globs, List<Input> inputs) {
    if (Files.isDirectory(named)) {
      addFolder(named, globs, inputs);
    } else if (Files.exists(named)) {
      inputs.add(new Input(named.toString(), named, named.getFileName(), size(named)));
    } else {
      throw Fault.caller(400, "unreadable", named + ": no such file or folder");
    }
  }

  private static void addFolder(Path folder, Globs globs, List<Input> inputs) {
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> shown(folder.relativize(file)) && globs.take(folder.relativize(file)))
          .sorted()
          .map(file -> new Input(file.toString(), file, folder.relativize(file), size(file)))
          .forEach(inputs::add);
    } catch (IOException | UncheckedIOException e) {
      throw Fault.caller(400, "unreadable", folder + ": the folder cannot be read");
    }
  }

  private static boolean shown(Path below) {
    for (Path part : below) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    return true;
  }

  private static long size(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : -1;
    } catch (IOException e) {
      return -1; // told when it is read
    }
  }

  /**
   * Checks that results under {@code out} neither touch what was named nor each other.
   *
   * @throws Fault {@code out}
   */
  public static void requireApart(List<String> named, List<Input> inputs, Path out) {
    Path target = real(out);
    for (String name : named) {
      Path source = real(Path.of(name));
      if (!name.equals("-")
          && Files.isDirectory(source)
          && (target.startsWith(source) || source.startsWith(target))) {
        throw Fault.caller(
            400,
            "out",
            "--out "
                + out
                + " lies in the source "
                + name
                + " or holds it: choose"
                + " a folder beside it");
      }
    }
    Map<Path, String> taken = new HashMap<>();
    for (Input input : inputs) {
      Path result = target.resolve(input.place()).normalize();
      String other = taken.putIfAbsent(result, input.name());
      if (other != null) {
        throw Fault.caller(
            400,
            "out",
            other
                + " and "
                + input.name()
                + " would be written to one file: call"
                + " twice, with a folder each");
      }
      if (input.path() != null && result.equals(real(input.path()))) {
        throw Fault.caller(
            400, "out", input.name() + " would be overwritten: choose another --out");
      }
    }
  }

  /** Where {@code path} really is; its parts that are not there yet stand as they are written. */
  static Path real(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    try {
      return whole.toRealPath();
    } catch (IOException e) {
      Path parent = whole.getParent();
      return parent == null ? whole : real(parent).resolve(whole.getFileName());
    }
  }
}
