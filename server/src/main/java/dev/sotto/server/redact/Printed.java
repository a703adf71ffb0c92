package dev.sotto.server.redact;

import dev.sotto.text.mask.MaskedText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Prints the results one after the other, in UTF-8. */
public final class Printed implements Destination {
  private final Writer out;

  public Printed(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
  }

  @Override
  public void begin(Input input, Encoding encoding) {
    // the results of all files follow each other
  }

  @Override
  public void part(String clear, MaskedText masked) throws IOException {
    out.write(masked.text());
  }

  @Override
  public void done() throws IOException {
    out.flush();
  }

  @Override
  public void giveUp() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
