package dev.sotto.bench.speed;

import dev.sotto.bench.report.Table;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Other detectors over the same texts on the same machine, one thread, those that {@code
 * bench/text-peers} installed. A peer that is not there is named and skipped.
 */
final class Peers {
  private final Path data;
  private final @Nullable Path folder;
  private final String seconds;

  Peers(Path data, @Nullable Path folder, boolean quick) {
    this.data = data;
    this.folder = folder;
    this.seconds = quick ? "5" : "15";
  }

  /** The table, our own detector first, by the same clock. */
  Section run() throws IOException, InterruptedException {
    List<String[]> lines = new ArrayList<>();
    lines.addAll(Child.java(OwnSpeed.class, List.of("-XX:+UseSerialGC"), data.toString(), seconds));
    if (folder == null || !Files.isDirectory(folder)) {
      System.err.println("text-speed: no peers: run ./bench/text-peers FOLDER and pass --peers");
    } else {
      lines.addAll(python(folder.resolve("venv/bin/python")));
      lines.addAll(coreNlp(folder));
    }
    Table table = new Table("tool", "MB/s", "tokens/s", "load", "Sotto is faster by");
    double own = rate(lines.get(0));
    for (String[] line : lines) {
      table.row(
          line[0],
          Rate.megabytes(rate(line), 1),
          Rate.whole(Double.parseDouble(line[3]) / Double.parseDouble(line[4])),
          line[1] + " s",
          line == lines.get(0) ? "" : Rate.whole(own / rate(line)) + " ×");
    }
    return new Section("peers", table, "All over cs-star in one run, processor time.");
  }

  /** Bytes a second. */
  private static double rate(String[] line) {
    return Double.parseDouble(line[2]) / Double.parseDouble(line[4]);
  }

  private List<String[]> python(Path python) throws IOException, InterruptedException {
    Path script = Path.of(System.getProperty(TextSpeed.PYTHON), "peers.py");
    if (!Files.isExecutable(python)) {
      System.err.println("text-speed: " + python + " is not there: Python's peers are skipped");
      return List.of();
    }
    return Child.run(List.of(python.toString(), script.toString(), data.toString(), seconds));
  }

  private List<String[]> coreNlp(Path jars) throws IOException, InterruptedException {
    List<String> classpath = new ArrayList<>(List.of(System.getProperty("java.class.path")));
    try (var files = Files.newDirectoryStream(jars, "stanford-corenlp*.jar")) {
      files.forEach(file -> classpath.add(file.toString()));
    }
    if (classpath.size() < 3) {
      System.err.println("text-speed: CoreNLP's jars are not in " + jars + ": skipped");
      return List.of();
    }
    return Child.run(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx2g",
            "-cp",
            String.join(File.pathSeparator, classpath),
            CoreNlpSpeed.class.getName(),
            data.toString(),
            seconds));
  }
}
