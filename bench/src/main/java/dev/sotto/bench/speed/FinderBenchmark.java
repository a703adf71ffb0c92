package dev.sotto.bench.speed;

import dev.sotto.text.Finder;
import dev.sotto.text.Hints;
import dev.sotto.text.detect.StructuredFinder;
import dev.sotto.text.known.KnownFinder;
import dev.sotto.text.known.KnownIdentifiers;
import dev.sotto.text.tag.Tagger;
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

/** Each finder alone over cs-star; the one for known identifiers knows 50 of them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FinderBenchmark {
  @Param({"structured", "tagger", "known"})
  public String finder = "";

  private final Hints hints = new Hints("en", KnownIdentifiers.of(Subject.known()));
  private Finder alone = new KnownFinder();
  private List<String> texts = List.of();

  /** Reads cs-star and makes the finder. */
  @Setup
  public void read() throws IOException {
    texts = new Corpora(Path.of(System.getProperty(TextSpeed.DATA))).of("cs-star").texts();
    if (finder.equals("structured")) {
      alone = new StructuredFinder();
    } else if (finder.equals("tagger")) {
      alone = Tagger.standard();
    }
  }

  @Benchmark
  public void find(Blackhole hole) {
    for (String text : texts) {
      hole.consume(alone.find(text, hints));
    }
  }
}
