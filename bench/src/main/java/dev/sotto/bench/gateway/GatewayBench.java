package dev.sotto.bench.gateway;

import dev.sotto.bench.gateway.Load.Ask;
import dev.sotto.bench.report.Table;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Measures the gateway beside its provider called directly, in one run: a closed loop at several
 * numbers of clients, an open loop, streams, and 500 slow streams at once. Arguments: the demo's
 * data folder, the provider's origin, the gateway's process, number of prompts, seed, seconds for
 * the longest measurement.
 */
public final class GatewayBench {
  private static final Pattern ENTRY = Pattern.compile("(\\w+)='([^']*)'");
  private static final int RATE = 200;
  private static final int SLOW_STREAMS = 500;

  private final Load direct;
  private final Load through;
  private final Watched gateway;
  private final Duration length;
  private final Table table =
      new Table("", "good/s", "bad", "p50 ms", "p99 ms", "p99.9 ms", "first p50", "CPU µs/call");
  private long megabytes;

  private GatewayBench(Load direct, Load through, Watched gateway, Duration length) {
    this.direct = direct;
    this.through = through;
    this.gateway = gateway;
    this.length = length;
  }

  /** Runs all measurements and prints them. */
  public static void main(String[] arguments) throws Exception {
    Path data = Path.of(arguments[0]);
    URI provider = URI.create(arguments[1]);
    Watched gateway = new Watched(Long.parseLong(arguments[2]));
    List<Prompt> prompts =
        Prompts.of(
            data.resolve("customers.json"),
            Integer.parseInt(arguments[3]),
            Long.parseLong(arguments[4]));
    Map<String, String> env = environment(data);
    String headers =
        "Authorization: Bearer "
            + env.get("SOTTO_KEY")
            + "\r\nSotto-Use: "
            + env.get("SOTTO_USE")
            + "\r\n";
    try (Load direct = new Load(provider, "X-Direct: 1\r\n", prompts, gateway);
        Load through = new Load(URI.create(env.get("SOTTO_URL")), headers, prompts, gateway)) {
      Duration length = Duration.ofSeconds(Long.parseLong(arguments[5]));
      new GatewayBench(direct, through, gateway, length).run();
    }
    System.out.println("the provider was called, searched, saw in clear: " + seen(provider));
  }

  private static Map<String, String> environment(Path data) throws IOException {
    return ENTRY
        .matcher(Files.readString(data.resolve("demo.env")))
        .results()
        .collect(Collectors.toMap(m -> m.group(1), m -> m.group(2)));
  }

  private static String seen(URI provider) throws IOException {
    try (Wire wire = new Wire(provider)) {
      byte[] head = "GET /seen HTTP/1.1\r\nHost: 127.0.0.1\r\n".getBytes(StandardCharsets.US_ASCII);
      return new String(wire.post(head, new byte[0]).body(), StandardCharsets.UTF_8);
    }
  }

  private void run() throws Exception {
    warmUp();
    for (int clients : new int[] {1, 8, 64}) {
      both(clients + " at once", load -> load.closed(Ask.REPLY, clients, length));
    }
    Measured[] open = both(RATE + " a second", load -> load.open(Ask.REPLY, RATE, length));
    Measured[] streams = both("8 streams", load -> load.closed(Ask.STREAM, 8, length));
    Watcher watcher = new Watcher();
    Thread watching = Thread.ofPlatform().daemon().start(watcher);
    both(SLOW_STREAMS + " slow streams", load -> load.once(Ask.SLOW, SLOW_STREAMS));
    watching.interrupt();
    watching.join();
    System.out.println(table.aligned());
    say("added at %d a second: p50 %.2f ms, p99 %.2f ms", RATE, added(open, .5), added(open, .99));
    say(
        "first content of a stream, added: p50 %.2f ms, p99 %.2f ms",
        streams[1].firstMillis(.5) - streams[0].firstMillis(.5),
        streams[1].firstMillis(.99) - streams[0].firstMillis(.99));
    say("memory with %d streams at once: %d MB at most", SLOW_STREAMS, megabytes);
  }

  private void warmUp() throws Exception {
    direct.closed(Ask.REPLY, 8, Duration.ofSeconds(2));
    through.closed(Ask.REPLY, 8, length);
    through.closed(Ask.STREAM, 8, length.dividedBy(2));
  }

  private static double added(Measured[] both, double share) {
    return both[1].millis(share) - both[0].millis(share);
  }

  /** One measurement of one target. */
  private interface Measurement {
    Measured of(Load load) throws Exception;
  }

  private Measured[] both(String name, Measurement measurement) throws Exception {
    Measured[] both = {measurement.of(direct), measurement.of(through)};
    row(name + ", direct", both[0], false);
    row(name + ", Sotto", both[1], true);
    return both;
  }

  private void row(String name, Measured measured, boolean counted) {
    table.row(
        name,
        figure("%.0f", measured.perSecond()),
        "" + measured.bad(),
        figure("%.2f", measured.millis(.5)),
        figure("%.2f", measured.millis(.99)),
        figure("%.2f", measured.millis(.999)),
        measured.firstMillis(.5) > 0 ? figure("%.2f", measured.firstMillis(.5)) : "",
        counted ? figure("%.0f", measured.cpuPerCall()) : "");
  }

  private static String figure(String form, double value) {
    return String.format(Locale.ROOT, form, value);
  }

  private static void say(String form, Object... values) {
    System.out.println(String.format(Locale.ROOT, form, values));
  }

  /** Looks at the gateway's memory four times a second. */
  private final class Watcher implements Runnable {
    @Override
    public void run() {
      try {
        while (!Thread.currentThread().isInterrupted()) {
          megabytes = Math.max(megabytes, gateway.megabytes());
          Thread.sleep(250);
        }
      } catch (IOException | InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
