package dev.sotto.server.redact;

import dev.sotto.text.Kind;
import dev.sotto.text.mask.MaskedText;
import dev.sotto.text.mask.Replacement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Passes results on and keeps the clear texts with their findings for a page, up to {@value #MOST}
 * characters of all files: a browser shows no more.
 */
public final class MarkedTexts implements Destination {
  static final int MOST = 3_000_000;

  private final Destination next;
  private final Map<String, List<ReportPage.Piece>> files = new HashMap<>();
  private final List<ReportPage.Piece> pieces = new ArrayList<>();
  private String file = "";
  private int kept;

  public MarkedTexts(Destination next) {
    this.next = next;
  }

  @Override
  public void begin(Input input, Encoding encoding) throws IOException {
    pieces.clear();
    file = input.name();
    next.begin(input, encoding);
  }

  @Override
  public void part(String clear, MaskedText masked) throws IOException {
    next.part(clear, masked);
    int end = Math.min(clear.length(), MOST - kept);
    int done = 0;
    for (Replacement each : masked.replacements()) {
      if (FileReport.hides(each) && each.finding().end() <= end) {
        plain(clear, done, each.finding().start());
        done = each.finding().end();
        pieces.add(
            new ReportPage.Piece(
                clear.substring(each.finding().start(), done), each.finding(), each.replacement()));
      }
    }
    plain(clear, done, end);
    kept += end;
  }

  private void plain(String clear, int from, int to) {
    if (from < to) {
      pieces.add(new ReportPage.Piece(clear.substring(from, to), null, ""));
    }
  }

  @Override
  public void done() throws IOException {
    files.put(file, List.copyOf(pieces));
    next.done();
  }

  @Override
  public void giveUp() throws IOException {
    next.giveUp();
  }

  @Override
  public void close() throws IOException {
    next.close();
  }

  /** The page of {@code report}, whose files went through here. */
  ReportPage page(Report report) {
    List<ReportPage.Line> legend = new ArrayList<>();
    report
        .kinds()
        .forEach(
            (kind, count) ->
                legend.add(new ReportPage.Line(kind, Family.of(Kind.valueOf(kind)), count)));
    legend.sort(Comparator.comparingLong(ReportPage.Line::count).reversed());
    List<ReportPage.File> shown = new ArrayList<>();
    for (FileReport each : report.files()) {
      List<ReportPage.Piece> text = files.getOrDefault(each.file(), List.of());
      long length = text.stream().mapToLong(piece -> piece.text().length()).sum();
      shown.add(new ReportPage.File(each.file(), each.total(), text, length < each.characters()));
    }
    return new ReportPage(legend, shown, report.skipped());
  }
}
