package dev.sotto.bench.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * {@code LedgerBench [--seconds N] [--writers N,…] [--entries N] [--subjects N] [--folder DIR]
 * [--only PART]}, a program: PART is {@code disk}, {@code appends}, {@code audit} or {@code
 * subjects}. The folder decides: a file system in memory has no sync to wait for.
 */
public final class LedgerBench {
  private static final Duration WARM_UP = Duration.ofSeconds(3);
  private static final Set<String> OPTIONS =
      Set.of("--seconds", "--writers", "--entries", "--subjects", "--folder", "--only");

  private List<Integer> writers = List.of(1, 8, 64, 512);
  private int seconds = 5;
  private int entries = 1_000_000;
  private int subjects = 1_000_000;
  private Path folder = Path.of(".");
  private String only = "";

  private LedgerBench(String[] arguments) {
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      set(arguments[i], arguments[i + 1]);
    }
    if (arguments.length % 2 != 0) {
      throw new IllegalArgumentException("each option needs a value: " + OPTIONS);
    }
  }

  private void set(String option, String value) {
    switch (option) {
      case "--seconds" -> seconds = Integer.parseInt(value);
      case "--writers" -> writers = Arrays.stream(value.split(",")).map(Integer::valueOf).toList();
      case "--entries" -> entries = Integer.parseInt(value);
      case "--subjects" -> subjects = Integer.parseInt(value);
      case "--folder" -> folder = Path.of(value);
      case "--only" -> only = value;
      default -> throw new IllegalArgumentException("no option " + option + ": " + OPTIONS);
    }
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    new LedgerBench(arguments).run();
  }

  private void run() throws IOException, InterruptedException {
    Files.createDirectories(folder);
    if (wanted("disk")) {
      System.out.println(Disk.measure(folder, Duration.ofSeconds(Math.min(seconds, 3))));
    }
    if (wanted("appends")) {
      appends();
    }
    if (wanted("audit")) {
      System.out.println(Audit.measure(folder, entries));
    }
    if (wanted("subjects")) {
      System.out.println(SubjectLoad.measure(folder, subjects));
    }
  }

  private boolean wanted(String part) {
    return only.isEmpty() || only.equals(part);
  }

  private void appends() throws IOException, InterruptedException {
    System.out.println(
        "writers  appends/s   p50 ms   p99 ms  us/append  ledger thread  bytes/entry");
    for (int each : writers) {
      System.out.println(Appends.measure(folder, each, WARM_UP, Duration.ofSeconds(seconds)));
    }
  }
}
