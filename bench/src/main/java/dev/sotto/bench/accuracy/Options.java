package dev.sotto.bench.accuracy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param data the folder with {@code dev/}
 * @param sets the sets wanted, none for all
 * @param jobs threads
 * @param errors whose errors to list, or null
 * @param docs where the figures go, or null
 */
record Options(
    Path data,
    Set<String> sets,
    int jobs,
    @Nullable String errors,
    @Nullable Path docs,
    boolean help) {
  Options {
    sets = Set.copyOf(sets);
  }

  /** Whether the set is wanted. */
  boolean wants(String set) {
    return sets.isEmpty() || sets.contains(set);
  }

  /**
   * Reads the arguments.
   *
   * @throws IllegalArgumentException if they make no sense
   */
  static Options of(List<String> args) {
    Path data = null;
    Path docs = null;
    String errors = null;
    Set<String> sets = new HashSet<>();
    int jobs = Runtime.getRuntime().availableProcessors();
    boolean help = false;
    Iterator<String> rest = args.iterator();
    while (rest.hasNext()) {
      String arg = rest.next();
      switch (arg) {
        case "--set" -> sets.add(value(arg, rest));
        case "--jobs" -> jobs = positive(value(arg, rest));
        case "--errors" -> errors = value(arg, rest);
        case "--docs" -> docs = Path.of(value(arg, rest));
        case "--help" -> help = true;
        default -> data = folder(data, arg);
      }
    }
    if (data == null && !help) {
      throw new IllegalArgumentException("DATA_FOLDER is missing");
    }
    return new Options(data == null ? Path.of("") : data, sets, jobs, errors, docs, help);
  }

  private static Path folder(@Nullable Path before, String arg) {
    if (before != null || arg.startsWith("-")) {
      throw new IllegalArgumentException("unknown argument " + arg);
    }
    return Path.of(arg);
  }

  private static String value(String name, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new IllegalArgumentException(name + " needs a value");
    }
    return rest.next();
  }

  private static int positive(String number) {
    try {
      int n = Integer.parseInt(number);
      if (n > 0) {
        return n;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("--jobs must be a number, got " + number, e);
    }
    throw new IllegalArgumentException("--jobs must be > 0, got " + number);
  }
}
