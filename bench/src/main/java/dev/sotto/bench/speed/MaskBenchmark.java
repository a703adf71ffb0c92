package dev.sotto.bench.speed;

import dev.sotto.text.Detector;
import dev.sotto.text.Hints;
import dev.sotto.text.mask.Conversation;
import dev.sotto.text.mask.Masker;
import dev.sotto.text.mask.Protections;
import dev.sotto.text.mask.Pseudonyms;
import dev.sotto.text.mask.Restorer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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

/** Masking prompts, a conversation each, and restoring them as they stream in parts of 5 units. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class MaskBenchmark {
  private static final int PART = 5;

  private record Masked(List<String> parts, Pseudonyms pseudonyms) {}

  private final Masker masker = new Masker(Detector.standard());
  private final List<Masked> masked = new ArrayList<>();
  private List<String> prompts = List.of();

  /** Reads the prompts and masks them once. */
  @Setup
  public void read() throws IOException {
    prompts = new Corpora(Path.of(System.getProperty(TextSpeed.DATA))).of("prompts").texts();
    for (String prompt : prompts) {
      Conversation conversation = masker.begin(Hints.language("en"), Protections.DEFAULT);
      String text = conversation.mask(prompt).text();
      masked.add(new Masked(parts(text), conversation.pseudonyms()));
    }
  }

  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    for (int at = 0; at < text.length(); at += PART) {
      parts.add(text.substring(at, Math.min(text.length(), at + PART)));
    }
    return parts;
  }

  @Benchmark
  public void mask(Blackhole hole) {
    for (String prompt : prompts) {
      hole.consume(masker.begin(Hints.language("en"), Protections.DEFAULT).mask(prompt));
    }
  }

  @Benchmark
  public void restore(Blackhole hole) {
    for (Masked text : masked) {
      Restorer restorer = text.pseudonyms().restorer();
      for (String part : text.parts()) {
        hole.consume(restorer.feed(part));
      }
      hole.consume(restorer.finish());
    }
  }
}
