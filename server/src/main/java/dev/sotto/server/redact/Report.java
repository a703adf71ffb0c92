package dev.sotto.server.redact;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What was replaced in all files, and which could not be read. No values; names of files as the
 * user gave them.
 */
public record Report(List<FileReport> files, List<Skipped> skipped) {
  public Report {
    files = List.copyOf(files);
    skipped = List.copyOf(skipped);
  }

  /** A file that could not be read, or not to its end. */
  public record Skipped(String file, String reason) {}

  /** Findings in all files. */
  public long total() {
    return files.stream().mapToLong(FileReport::total).sum();
  }

  Map<String, Long> kinds() {
    return sum(files, FileReport::kinds);
  }

  private static Map<String, Long> sum(
      Collection<FileReport> files, Function<FileReport, Map<String, Integer>> counts) {
    Map<String, Long> sums = new TreeMap<>();
    for (FileReport file : files) {
      counts.apply(file).forEach((key, count) -> sums.merge(key, (long) count, Long::sum));
    }
    return sums;
  }
}
