package dev.sotto.bench.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a process holds at a moment.
 *
 * @param seconds since the load began
 * @param megabytes resident memory
 * @param threads platform threads
 * @param files open file descriptors
 */
record Sample(long seconds, long megabytes, long threads, long files) {
  static Sample of(long pid, long seconds) throws IOException {
    Path process = Path.of("/proc", Long.toString(pid));
    long memory = 0;
    long threads = 0;
    for (String line : Files.readAllLines(process.resolve("status"))) {
      if (line.startsWith("VmRSS:")) {
        memory = number(line) / 1024;
      } else if (line.startsWith("Threads:")) {
        threads = number(line);
      }
    }
    try (var files = Files.list(process.resolve("fd"))) {
      return new Sample(seconds, memory, threads, files.count());
    }
  }

  private static long number(String line) {
    return Long.parseLong(line.replaceAll("\\D", ""));
  }
}
