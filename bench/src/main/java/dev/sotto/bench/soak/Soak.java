package dev.sotto.bench.soak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code Soak DATA PID SECONDS [RATE]}: mixed load on the demo of {@code DATA}, whose process is
 * {@code PID}, at {@code RATE} calls a second; prints a sample every ten seconds, and exits 1 when
 * memory, threads or files still grow, or Sotto failed.
 */
public final class Soak {
  private static final Pattern ENTRY = Pattern.compile("(\\w+)='([^']*)'");
  private static final Duration EVERY = Duration.ofSeconds(10);

  private Soak() {}

  public static void main(String[] args) throws Exception {
    if (args[0].equals("provider")) {
      FlakyProvider.start(Integer.parseInt(args[1]));
      return;
    }
    Map<String, String> env = environment(Path.of(args[0]));
    long seconds = Long.parseLong(args[2]);
    int rate = args.length > 3 ? Integer.parseInt(args[3]) : 40;
    URI sotto = URI.create(env.getOrDefault("SOTTO_URL", ""));
    try (HttpClient http = HttpClient.newHttpClient()) {
      MixedLoad load = new MixedLoad(http, sotto, env);
      List<Sample> samples = run(load, Long.parseLong(args[1]), seconds, rate);
      StringBuilder out = new StringBuilder();
      boolean bounded = new Growth(samples).bounded(out);
      System.out.printf("%s%d calls, %d failed%n", out, load.calls(), load.failed());
      System.exit(bounded && load.failed() == 0 ? 0 : 1);
    }
  }

  private static Map<String, String> environment(Path data) throws IOException {
    return ENTRY
        .matcher(Files.readString(data.resolve("demo.env")))
        .results()
        .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
  }

  private static List<Sample> run(MixedLoad load, long pid, long seconds, int rate)
      throws IOException, InterruptedException {
    List<Sample> samples = new ArrayList<>();
    long start = System.nanoTime();
    long pause = 1_000_000_000L / rate;
    System.out.println("seconds  MB  threads  files  calls  failed");
    for (long n = 0; elapsed(start) < seconds; n++) {
      long due = start + n * pause - System.nanoTime();
      if (due > 0) {
        Thread.sleep(Duration.ofNanos(due));
      }
      Thread.startVirtualThread(() -> once(load));
      if (elapsed(start) >= samples.size() * EVERY.toSeconds()) {
        Sample now = Sample.of(pid, elapsed(start));
        samples.add(now);
        System.out.printf(
            "%7d %4d %6d %6d %7d %6d%n",
            now.seconds(),
            now.megabytes(),
            now.threads(),
            now.files(),
            load.calls(),
            load.failed());
      }
    }
    return samples;
  }

  private static void once(MixedLoad load) {
    try {
      load.one();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static long elapsed(long start) {
    return Duration.ofNanos(System.nanoTime() - start).toSeconds();
  }
}
