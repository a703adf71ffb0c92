package dev.sotto.server.redact;

import dev.sotto.text.Finding;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the report's page shows: the clear texts with their findings. Clear personal data.
 *
 * @param legend the kinds, most frequent first
 */
public record ReportPage(List<Line> legend, List<File> files, List<Report.Skipped> skipped) {

  /** A kind and how often it was replaced. */
  public record Line(String kind, Family family, long count) {}

  /**
   * A file.
   *
   * @param cut whether the page holds its beginning only
   */
  public record File(String name, int total, List<Piece> pieces, boolean cut) {
    @Override
    public String toString() {
      return "File[" + pieces.size() + " pieces]";
    }
  }

  /**
   * A piece of a text.
   *
   * @param finding null: nothing is replaced here
   */
  public record Piece(String text, @Nullable Finding finding, String replacement) {
    /** The family of its kind; empty without a finding. */
    public String style() {
      return finding == null ? "" : Family.of(finding.kind()).style();
    }

    /** What, how sure, by which rule, why, and what stands there now. */
    public String why() {
      return finding == null
          ? ""
          : "%s, %s, rule %s: %s. Now %s"
              .formatted(
                  finding.kind(),
                  percent(finding.confidence()),
                  finding.rule(),
                  finding.evidence(),
                  replacement);
    }

    private static String percent(double confidence) {
      return String.format(Locale.ROOT, "%.0f %% sure", 100 * confidence);
    }

    @Override
    public String toString() {
      return "Piece[" + text.length() + " chars]";
    }
  }

  /** Findings in all files. */
  public long total() {
    return legend.stream().mapToLong(Line::count).sum();
  }

  @Override
  public String toString() {
    return "ReportPage[" + files.size() + " files]";
  }
}
