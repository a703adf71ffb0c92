package dev.sotto.server.redact;

import dev.sotto.server.fault.Fault;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/**
 * Which files of a folder are taken. A glob without {@code /} is asked of the file's name, one with
 * it of the path below the folder ({@code **} crosses folders).
 */
public final class Globs {
  private final List<Glob> include;
  private final List<Glob> exclude;

  /** Takes what one of {@code include} names (all, if it is empty) and none of {@code exclude}. */
  public Globs(List<String> include, List<String> exclude) {
    this.include = include.stream().map(Glob::of).toList();
    this.exclude = exclude.stream().map(Glob::of).toList();
  }

  private record Glob(PathMatcher matcher, boolean whole) {
    static Glob of(String pattern) {
      try {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        return new Glob(matcher, pattern.contains("/"));
      } catch (PatternSyntaxException e) {
        throw Fault.caller(400, "glob", "'" + pattern + "' is not a glob: " + e.getDescription());
      }
    }

    boolean matches(Path below) {
      return matcher.matches(whole ? below : below.getFileName());
    }
  }

  /** Whether the file at {@code below}, a path below its folder, is taken. */
  boolean take(Path below) {
    return (include.isEmpty() || include.stream().anyMatch(glob -> glob.matches(below)))
        && exclude.stream().noneMatch(glob -> glob.matches(below));
  }
}
