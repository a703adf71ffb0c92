package dev.sotto.bench.accuracy;

import dev.sotto.bench.report.MarkedPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the figures into docs/accuracy.md, between its two marks; what stands around them stays.
 */
final class AccuracyPage {
  private AccuracyPage() {}

  static void write(Path page, List<SetReport> reports) throws IOException {
    MarkedPage.write(page, "figures", figures(reports));
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
