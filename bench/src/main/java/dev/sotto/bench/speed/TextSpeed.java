package dev.sotto.bench.speed;

import dev.sotto.bench.report.MarkedPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Measures the text library: {@code TextSpeed DATA_FOLDER [--only PART]… [--peers FOLDER] [--quick]
 * [--docs FOLDER]}. Exit codes: 0 done, 2 wrong use, 3 failed.
 */
public final class TextSpeed {
  /** System property with the data folder, for the processes that measure. */
  static final String DATA = "sotto.data";

  /** System property with the folder of Python programs. */
  static final String PYTHON = "sotto.python";

  private static final List<String> PARTS =
      List.of("throughput", "start", "linear", "adversarial", "peers");

  private static final String USAGE =
      """
      usage: ./bench/text-speed DATA_FOLDER [--only PART]... [--peers FOLDER] [--quick]

      Measures how fast the text library is, over the texts of DATA_FOLDER/dev, and writes what it
      measured into docs/speed.md. Takes about ten minutes and wants a quiet machine.
        --only PART     throughput, start, linear, adversarial or peers (again for more)
        --peers FOLDER  where ./bench/text-peers installed other detectors; without it none are run
        --quick         shorter and rougher; writes nothing
      """;

  private final Path data;
  private final Set<String> parts = new HashSet<>();
  private @Nullable Path docs;
  private @Nullable Path peers;
  private boolean quick;

  private TextSpeed(Path data) {
    this.data = data;
  }

  public static void main(String[] args) throws InterruptedException, RunnerException {
    if (args.length > 0 && args[0].equals("--help")) {
      System.out.print(USAGE);
      return;
    }
    try {
      of(List.of(args).iterator()).run();
    } catch (IllegalArgumentException e) {
      System.err.print("text-speed: " + e.getMessage() + "\n\n" + USAGE);
      System.exit(2);
    } catch (IOException e) {
      System.err.println("text-speed: " + e.getMessage());
      System.exit(3);
    }
  }

  private static TextSpeed of(Iterator<String> args) {
    String data = value("DATA_FOLDER", args);
    if (data.startsWith("-")) {
      throw new IllegalArgumentException("DATA_FOLDER comes first");
    }
    TextSpeed speed = new TextSpeed(Path.of(data).toAbsolutePath());
    while (args.hasNext()) {
      String arg = args.next();
      switch (arg) {
        case "--only" -> speed.parts.add(part(value(arg, args)));
        case "--peers" -> speed.peers = Path.of(value(arg, args)).toAbsolutePath();
        case "--docs" -> speed.docs = Path.of(value(arg, args));
        case "--quick" -> speed.quick = true;
        default -> throw new IllegalArgumentException("unknown argument " + arg);
      }
    }
    return speed;
  }

  private static String value(String name, Iterator<String> args) {
    if (!args.hasNext()) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return args.next();
  }

  private static String part(String name) {
    if (!PARTS.contains(name)) {
      throw new IllegalArgumentException("--only takes one of " + PARTS + ", got " + name);
    }
    return name;
  }

  private void run() throws IOException, InterruptedException, RunnerException {
    Footprint footprint = new Footprint(data);
    if (wants("throughput")) {
      write(new Throughput(data, quick).run());
    }
    if (wants("start")) {
      write(footprint.start());
    }
    if (wants("linear")) {
      write(footprint.linear());
    }
    if (wants("adversarial")) {
      write(Slowdowns.run(data));
    }
    if (wants("peers")) {
      write(new Peers(data, peers, quick).run());
    }
  }

  private boolean wants(String part) {
    return parts.isEmpty() || parts.contains(part);
  }

  private void write(Section section) throws IOException {
    System.out.println("\n" + section.name() + "\n" + section.table().aligned());
    if (docs != null && !quick) {
      MarkedPage.write(docs.resolve("speed.md"), section.name(), section.markdown());
    }
  }
}
