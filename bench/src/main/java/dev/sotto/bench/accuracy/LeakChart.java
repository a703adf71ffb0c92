package dev.sotto.bench.accuracy;

import java.util.List;
import java.util.Locale;

/** An SVG of the personal leak of each set beside Presidio's, for sets that Presidio was run on. */
final class LeakChart {
  private static final int LEFT = 190;
  private static final int WIDTH = 460;
  private static final int ROW = 34;
  private static final int TOP = 58;

  /** The share at the right end of the axis. */
  private static final double MOST = .7;

  private final StringBuilder svg = new StringBuilder();

  private LeakChart() {}

  static String of(List<SetReport> reports) {
    List<SetReport> shown =
        reports.stream()
            .filter(r -> !r.name().startsWith("ner-") && Peer.presidio(r.name()) != null)
            .toList();
    LeakChart chart = new LeakChart();
    chart.head(TOP + ROW * shown.size() + 34);
    for (int i = 0; i < shown.size(); i++) {
      chart.set(shown.get(i), TOP + ROW * i);
    }
    chart.axis(TOP + ROW * shown.size());
    return chart.svg.append("</svg>\n").toString();
  }

  private void head(int height) {
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"760\" height=\"%d\" viewBox=\"0 0 760"
            + " %d\" font-family=\"sans-serif\" font-size=\"12\" role=\"img\" aria-label=\"Personal"
            + " data left readable, by set: Sotto beside Presidio\">\n",
        height, height);
    add("<rect width=\"760\" height=\"%d\" fill=\"#fff\"/>\n", height);
    add(
        "<text x=\"12\" y=\"22\" font-size=\"15\" fill=\"#222\">Personal spans left readable, in"
            + " whole or in part</text>\n");
    bar(LEFT, 34, 12, "#0b6e4f");
    text(LEFT + 18, 44, "Sotto, nobody known");
    bar(LEFT + 170, 34, 12, "#b8bcc2");
    text(LEFT + 188, 44, "Presidio, medium model (peers.md, 2026-11-23)");
  }

  private void set(SetReport report, int y) {
    Peer presidio = Peer.presidio(report.name());
    if (presidio == null) {
      return;
    }
    text(12, y + 18, report.name());
    row(report.personal().all().leak(), y + 2, "#0b6e4f");
    row(presidio.leak(), y + 15, "#b8bcc2");
  }

  private void row(double share, int y, String colour) {
    int width = Math.max(1, (int) Math.round(share / MOST * WIDTH));
    bar(LEFT, y, width, colour);
    text(LEFT + width + 6, y + 10, percent(share));
  }

  private void axis(int y) {
    add("<path d=\"M%d %dV%d\" stroke=\"#888\"/>\n", LEFT, TOP - 4, y);
    for (int percent = 0; percent <= MOST * 100; percent += 10) {
      text(LEFT + (int) (percent / 100.0 / MOST * WIDTH) - 6, y + 18, percent + " %");
    }
  }

  private void bar(int x, int y, int width, String colour) {
    add("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"11\" fill=\"%s\"/>\n", x, y, width, colour);
  }

  private void text(int x, int y, String text) {
    add("<text x=\"%d\" y=\"%d\" fill=\"#222\">%s</text>\n", x, y, text);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", share * 100);
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values));
  }
}
