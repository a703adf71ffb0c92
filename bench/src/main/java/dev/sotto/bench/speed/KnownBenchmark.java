package dev.sotto.bench.speed;

import dev.sotto.text.Detector;
import dev.sotto.text.Hints;
import dev.sotto.text.Known;
import dev.sotto.text.known.KnownIdentifiers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** What knowing a subject with 50 identifiers costs: once to prepare them, then in each prompt. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class KnownBenchmark {
  private final Detector detector = Detector.standard();
  private final Known known = Subject.known();
  private final Hints hints = new Hints("en", KnownIdentifiers.of(known));
  private List<String> prompts = List.of();

  /** Reads the prompts. */
  @Setup
  public void read() throws IOException {
    prompts = new Corpora(Path.of(System.getProperty(TextSpeed.DATA))).of("prompts").texts();
  }

  @Benchmark
  public KnownIdentifiers prepare() {
    return KnownIdentifiers.of(known);
  }

  @Benchmark
  public void find(Blackhole hole) {
    for (String prompt : prompts) {
      hole.consume(detector.find(prompt, hints));
    }
  }
}
