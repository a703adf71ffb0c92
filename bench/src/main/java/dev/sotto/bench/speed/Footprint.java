package dev.sotto.bench.speed;

import dev.sotto.bench.report.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How long the detector takes to start, what it holds in memory, and texts of 1 to 100 MB. */
final class Footprint {
  private static final int STARTS = 9;
  private static final double MOST_MILLIS = 150;
  private static final double MOST_MEGABYTES = 100;

  private final Path data;

  Footprint(Path data) {
    this.data = data;
  }

  Section start() throws IOException, InterruptedException {
    double[] made = new double[STARTS];
    double[] first = new double[STARTS];
    for (int i = 0; i < STARTS; i++) {
      String[] fields = Child.java(ColdStart.class, List.of("-XX:+UseSerialGC")).get(0);
      made[i] = Double.parseDouble(fields[0]);
      first[i] = Double.parseDouble(fields[1]);
    }
    Table table = new Table("what", "measured", "target", "");
    double ready = median(made);
    table.row(
        "Detector.standard() in a new process, median of " + STARTS,
        Rate.one(ready) + " ms",
        "< 150 ms",
        Rate.mark(ready < MOST_MILLIS));
    table.row("the first text after that", Rate.one(median(first)) + " ms", "", "");
    String[] fields =
        Child.java(MemoryUse.class, List.of("-XX:+UseSerialGC", "-Xmx64m"), data.toString()).get(0);
    double live = Double.parseDouble(fields[0]);
    table.row(
        "heap that it holds (cs-star runs in a heap of 64 MB)",
        Rate.one(live) + " MB",
        "< 100 MB",
        Rate.mark(live < MOST_MEGABYTES));
    return new Section("start", table, "");
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    java.util.Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  Section linear() throws IOException, InterruptedException {
    Table table = new Table("one text of", "MB/s", "findings", "heap at its peak beside the text");
    for (int megabytes : new int[] {1, 10, 100}) {
      List<String> flags = List.of("-XX:+UseParallelGC", "-Xmx6g");
      String size = String.valueOf(megabytes);
      String[] fields = Child.java(LinearSpeed.class, flags, data.toString(), size).get(0);
      table.row(
          megabytes + " MB",
          fields[0],
          Rate.whole(Double.parseDouble(fields[1])),
          Rate.whole(Double.parseDouble(fields[2])) + " MB");
    }
    return new Section(
        "linear",
        table,
        "cs-star over and over, in one call, processor time; the peak counts garbage too.");
  }
}
