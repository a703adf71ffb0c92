package dev.sotto.bench.speed;

import dev.sotto.bench.report.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Texts made to be slow beside ordinary text, the slowest first. */
final class Slowdowns {
  private static final double MOST = 3;

  private Slowdowns() {}

  static Section run(Path data) throws IOException, InterruptedException {
    List<String[]> lines =
        Child.java(
            AdversarialSpeed.class,
            List.of("-XX:+UseSerialGC", "-Xmx3g", "-Xbatch"),
            data.toString());
    Table table = new Table("text made of", "time a character, ordinary text = 1", "MB/s", "");
    lines.stream()
        .sorted(Comparator.comparingDouble((String[] l) -> -Double.parseDouble(l[1])))
        .forEach(l -> table.row(l[0], l[1], l[2], Rate.mark(Double.parseDouble(l[1]) <= MOST)));
    return new Section(
        "adversarial",
        table,
        "Everything on, 50 identifiers known, processor time; the slower of 20,000 and 200,000"
            + " characters, best of 6. The target: at most 3.");
  }
}
