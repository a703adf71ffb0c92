package dev.sotto.bench.speed;

import dev.sotto.text.Detector;
import dev.sotto.text.Hints;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The whole detector, nobody known: an operation is one pass over a corpus. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DetectorBenchmark {
  @Param({"cs-star", "short", "prompts", "en", "de", "fr", "es", "it", "nl", "pt"})
  public String corpus = "";

  private final Detector detector = Detector.standard();
  private Hints hints = Hints.NONE;
  private List<String> texts = List.of();

  /** Reads the corpus from the folder that {@link TextSpeed#DATA} names. */
  @Setup
  public void read() throws IOException {
    Corpus read = new Corpora(Path.of(System.getProperty(TextSpeed.DATA))).of(corpus);
    texts = read.texts();
    hints = Hints.language(read.language());
  }

  @Benchmark
  public void find(Blackhole hole) {
    for (String text : texts) {
      hole.consume(detector.find(text, hints));
    }
  }
}
