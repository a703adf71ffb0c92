package dev.sotto.bench.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the figures into docs/accuracy.md, between its two marks; what stands around them stays.
 */
final class AccuracyPage {
  private static final String BEGIN = "<!-- figures: ./bench/accuracy writes these -->\n";
  private static final String END = "<!-- end of figures -->\n";

  private AccuracyPage() {}

  static void write(Path page, List<SetReport> reports) throws IOException {
    String old = Files.readString(page);
    int begin = old.indexOf(BEGIN);
    int end = old.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IOException(page + " lacks its marks for the figures");
    }
    Files.writeString(
        page, old.substring(0, begin + BEGIN.length()) + figures(reports) + old.substring(end));
  }

  static String figures(List<SetReport> reports) {
    StringBuilder out = new StringBuilder();
    out.append("\n## Sets\n\n").append(Tables.summary(reports).markdown());
    out.append("\n## Targets\n\n").append(Tables.targets(reports).markdown());
    out.append("\n## Kinds\n");
    for (SetReport report : reports) {
      out.append("\n### ").append(report.name()).append("\n\n");
      if (report.all().all().gold() > 0) {
        out.append(Tables.kinds(report).markdown()).append('\n');
      }
      out.append("False alarms: ").append(Tables.alarms(report)).append(".\n");
    }
    return out.append('\n').toString();
  }
}
