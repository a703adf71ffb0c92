package dev.sotto.bench.speed;

import dev.sotto.bench.report.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the JMH benchmarks, one thread, a process each, and makes their table. */
final class Throughput {
  private static final double LEAST_MEGABYTES = 5;
  private static final double LEAST_TOKENS = 1_000_000;
  private static final double MOST_PREPARE_MICROS = 20;

  private final Path data;
  private final boolean quick;
  private final Table table =
      new Table("what", "over", "MB/s", "tokens/s", "µs a text", "bytes allocated a character", "");

  Throughput(Path data, boolean quick) {
    this.data = data;
    this.quick = quick;
  }

  Section run() throws IOException, RunnerException {
    OptionsBuilder options = new OptionsBuilder();
    options
        .include("^dev\\.sotto\\.bench\\.speed\\..*Benchmark\\.")
        .jvmArgsAppend("-D" + TextSpeed.DATA + "=" + data, "-Xmx1g", "-XX:+UseSerialGC")
        .addProfiler(GCProfiler.class)
        .addProfiler(ProcessorTime.class)
        .threads(1)
        .forks(1)
        .warmupIterations(quick ? 3 : 5)
        .warmupTime(TimeValue.seconds(4))
        .measurementIterations(quick ? 2 : 4)
        .measurementTime(TimeValue.seconds(4));
    if (quick) {
      options.param("corpus", "cs-star", "short", "prompts");
    }
    Collection<RunResult> results = new Runner(options.build()).run();
    for (RunResult result : results) {
      row(result);
    }
    return new Section(
        "throughput",
        table,
        "JMH 1.37, one thread; processor time, the collector's with it; allocation by -prof gc."
            + " Targets: the whole over cs-star 1,000,000 tokens/s or 5 MB/s; preparing 50"
            + " identifiers under 20 µs; matching them under a tenth of the scan.");
  }

  private void row(RunResult result) throws IOException {
    String method = result.getParams().getBenchmark().replaceFirst(".*\\.", "");
    String type = result.getParams().getBenchmark().replaceFirst(".*\\.(.*)Benchmark\\..*", "$1");
    List<String> chosen = new ArrayList<>();
    for (String key : result.getParams().getParamsKeys()) {
      chosen.add(result.getParams().getParam(key));
    }
    double micros = told(result, ProcessorTime.MICROS);
    double allocated = told(result, "gc.alloc.rate.norm");
    switch (type + "." + method) {
      case "Detector.find" -> scan("all finders", chosen.get(0), micros, allocated);
      case "Finder.find" -> scan(chosen.get(0) + " alone", "cs-star", micros, allocated);
      case "Known.find" -> scan("all finders, 50 known", "prompts", micros, allocated);
      case "Mask.mask" -> scan("Masker", "prompts", micros, allocated);
      case "Mask.restore" -> scan("Restorer, parts of 5", "prompts", micros, allocated);
      default -> prepare(micros, allocated);
    }
  }

  private static double told(RunResult result, String profiler) {
    return result.getSecondaryResults().entrySet().stream()
        .filter(e -> e.getKey().endsWith(profiler))
        .mapToDouble(e -> e.getValue().getScore())
        .findFirst()
        .orElse(Double.NaN);
  }

  private void scan(String what, String over, double micros, double allocated) throws IOException {
    Corpus corpus = new Corpora(data).of(over);
    boolean star = what.equals("all finders") && over.equals("cs-star");
    double seconds = micros / 1e6;
    long characters = corpus.texts().stream().mapToLong(String::length).sum();
    boolean met =
        corpus.bytes() / seconds >= LEAST_MEGABYTES * 1e6
            || corpus.tokens() / seconds >= LEAST_TOKENS;
    table.row(
        what,
        over,
        Rate.megabytes(corpus.bytes(), seconds),
        Rate.whole(corpus.tokens() / seconds),
        Rate.one(micros / corpus.texts().size()),
        Rate.one(allocated / characters),
        star ? Rate.mark(met) : "");
  }

  private void prepare(double micros, double allocated) {
    table.row(
        "KnownIdentifiers.of",
        "50 identifiers",
        "",
        "",
        Rate.one(micros),
        Rate.whole(allocated) + " in all",
        Rate.mark(micros < MOST_PREPARE_MICROS));
  }
}
