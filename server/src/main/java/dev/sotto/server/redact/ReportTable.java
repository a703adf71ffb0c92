package dev.sotto.server.redact;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The report as a table in Markdown that reads well as text: files, kinds, counts, no values. */
final class ReportTable {
  private ReportTable() {}

  static byte[] bytes(Report report) {
    StringBuilder out = new StringBuilder("# What was found\n\n");
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("File", "Kind", "Findings"));
    for (FileReport file : report.files()) {
      file.kinds()
          .forEach((kind, count) -> rows.add(List.of(cell(file.file()), kind, count.toString())));
      if (file.total() == 0) {
        rows.add(List.of(cell(file.file()), "nothing", "0"));
      }
    }
    rows.add(List.of("All", "", Long.toString(report.total())));
    table(rows, out);
    if (!report.skipped().isEmpty()) {
      out.append("\n# Not read\n\n");
      List<List<String>> skipped = new ArrayList<>();
      skipped.add(List.of("File", "Why"));
      report.skipped().forEach(s -> skipped.add(List.of(cell(s.file()), cell(s.reason()))));
      table(skipped, out);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace('\n', ' ');
  }

  private static void table(List<List<String>> rows, StringBuilder out) {
    int[] widths = new int[rows.getFirst().size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    for (int r = 0; r < rows.size(); r++) {
      for (int i = 0; i < widths.length; i++) {
        String text = rows.get(r).get(i);
        out.append("| ").append(text).append(" ".repeat(widths[i] - text.length() + 1));
      }
      out.append("|\n");
      if (r == 0) {
        for (int width : widths) {
          out.append('|').append("-".repeat(width + 2));
        }
        out.append("|\n");
      }
    }
  }
}
