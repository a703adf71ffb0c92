package dev.sotto.server.redact;

import dev.sotto.text.mask.MaskedText;
import dev.sotto.text.mask.Replacement;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Prints each text beside its result, line by line: the original left, what stands there now right,
 * findings in the colour of their kind. Clear personal data, for the terminal of somebody who may
 * see it.
 */
public final class SideBySide implements Destination {
  private static final String BETWEEN = " | ";
  private static final int NARROWEST = 10;

  private final Writer out;
  private final int width;
  private final boolean colour;

  /** Prints in two columns that together are {@code width} wide. */
  public SideBySide(OutputStream out, int width, boolean colour) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    this.width = Math.max(NARROWEST, (width - BETWEEN.length()) / 2);
    this.colour = colour;
  }

  @Override
  public void begin(Input input, Encoding encoding) throws IOException {
    out.write(input.name());
    out.write('\n');
  }

  @Override
  public void part(String clear, MaskedText masked) throws IOException {
    Column left = new Column(clear, colour);
    Column right = new Column(masked.text(), colour);
    for (Replacement each : masked.replacements()) {
      if (FileReport.hides(each)) {
        Family family = Family.of(each.finding().kind());
        left.mark(each.finding().start(), each.finding().end(), family);
        right.mark(each.start(), each.end(), family);
      }
    }
    rows(left.rows(width), right.rows(width));
  }

  /** Lines of both columns in step: the shorter one is filled with empty rows. */
  private void rows(List<List<Column.Row>> left, List<List<Column.Row>> right) throws IOException {
    for (int line = 0; line < Math.max(left.size(), right.size()); line++) {
      List<Column.Row> ours = line < left.size() ? left.get(line) : List.of();
      List<Column.Row> theirs = line < right.size() ? right.get(line) : List.of();
      for (int row = 0; row < Math.max(ours.size(), theirs.size()); row++) {
        Column.Row one = row < ours.size() ? ours.get(row) : Column.Row.EMPTY;
        Column.Row other = row < theirs.size() ? theirs.get(row) : Column.Row.EMPTY;
        out.write(one.text());
        out.write(" ".repeat(width - one.width()));
        out.write(BETWEEN);
        out.write(other.text());
        out.write('\n');
      }
    }
  }

  @Override
  public void done() throws IOException {
    out.write('\n');
    out.flush();
  }

  @Override
  public void giveUp() throws IOException {
    done();
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
