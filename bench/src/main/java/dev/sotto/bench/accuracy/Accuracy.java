package dev.sotto.bench.accuracy;

import dev.sotto.text.Detector;
import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Scores the detector on labelled sets: {@code Accuracy DATA_FOLDER [--set S]… [--jobs N] [--errors
 * KIND] [--docs FOLDER]}. The folder holds {@code dev/*.jsonl.gz}. With {@code --docs}, and only
 * over all sets, the figures are written there. Exit codes: 0 done, 2 wrong use, 3 failed.
 */
public final class Accuracy {
  private static final String USAGE =
      """
      usage: ./bench/accuracy DATA_FOLDER [--set S]... [--jobs N] [--errors KIND]

      Scores the detector on DATA_FOLDER/dev/*.jsonl.gz and writes docs/accuracy.md, .json and .svg.
        --set S        only this set (again for more), to the terminal only
        --jobs N       threads (one a core)
        --errors KIND  lists errors with the text around them: a kind (PERSON), LEAK for all that is
                       left readable, KNOWN for what is left readable of a known subject. To the
                       terminal only: some sets must not be copied.
      """;

  private Accuracy() {}

  public static void main(String[] args) throws InterruptedException {
    Options options;
    try {
      options = Options.of(List.of(args));
    } catch (IllegalArgumentException e) {
      System.err.print("accuracy: " + e.getMessage() + "\n\n" + USAGE);
      System.exit(2);
      return;
    }
    if (options.help()) {
      System.out.print(USAGE);
      return;
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(options.jobs())) {
      run(options, threads);
    } catch (IOException e) {
      System.err.println("accuracy: " + e.getMessage());
      System.exit(3);
    }
  }

  private static void run(Options options, ExecutorService threads)
      throws IOException, InterruptedException {
    Progress progress = new Progress(System.err, watched());
    Predictions predictions = new Predictions(Detector.standard(), threads, progress);
    List<SetReport> reports = new ArrayList<>();
    for (Path file : files(options)) {
      String name = file.getFileName().toString().replace(GoldFile.SUFFIX, "");
      FoundSet found = predictions.run(name, GoldFile.read(file));
      progress.clear();
      if (options.errors() != null) {
        new Errors(System.out, options.errors()).print(found);
      }
      found.parts().forEach(part -> reports.add(SetReport.of(part)));
    }
    if (options.errors() == null) {
      print(reports, options);
      write(reports, options);
    }
  }

  private static boolean watched() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  private static List<Path> files(Options options) throws IOException {
    Path folder = options.data().resolve("dev");
    for (String set : options.sets()) {
      if (!Files.exists(folder.resolve(set + GoldFile.SUFFIX))) {
        throw new IOException("there is no set " + set + " in " + folder);
      }
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(f -> f.toString().endsWith(GoldFile.SUFFIX))
          .filter(f -> options.wants(f.getFileName().toString().replace(GoldFile.SUFFIX, "")))
          .sorted()
          .toList();
    }
  }

  private static void print(List<SetReport> reports, Options options) {
    if (!options.sets().isEmpty()) {
      for (SetReport report : reports) {
        System.out.println(report.name() + "\n" + Tables.kinds(report).aligned());
        System.out.println("false alarms: " + Tables.alarms(report) + "\n");
      }
    }
    System.out.println(Tables.targets(reports).aligned());
    System.out.println(Tables.summary(reports).aligned());
  }

  private static void write(List<SetReport> reports, Options options) throws IOException {
    Path docs = options.docs();
    if (docs == null || !options.sets().isEmpty()) {
      return;
    }
    AccuracyPage.write(docs.resolve("accuracy.md"), reports);
    AccuracyJson.write(docs.resolve("accuracy.json"), reports);
    Files.writeString(docs.resolve("accuracy.svg"), LeakChart.of(reports), StandardCharsets.UTF_8);
    System.out.println("written: accuracy.md, accuracy.json, accuracy.svg in " + docs);
  }
}
