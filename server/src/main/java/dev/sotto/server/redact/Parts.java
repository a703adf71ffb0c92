package dev.sotto.server.redact;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Reads the inputs one after the other, part by part. Not thread-safe. */
final class Parts implements AutoCloseable {
  private final Iterator<Input> inputs;
  private final @Nullable Charset charset;
  private final InputStream standard;
  private final LongConsumer progress;
  private @Nullable TextFile open;

  Parts(
      List<Input> inputs, @Nullable Charset charset, InputStream standard, LongConsumer progress) {
    this.inputs = inputs.iterator();
    this.charset = charset;
    this.standard = standard;
    this.progress = progress;
  }

  /** The next part; null behind the last. */
  @Nullable Part next() {
    TextFile file = open;
    if (file == null && !inputs.hasNext()) {
      return null;
    }
    Input input = file == null ? inputs.next() : file.input();
    try {
      file = file == null ? TextFile.open(input, charset, standard, progress) : file;
      open = file;
      Part.Text text = file.next();
      if (text.last()) {
        close();
      }
      return text;
    } catch (Unreadable e) {
      close();
      return new Part.Refused(input, e.reason());
    }
  }

  @Override
  public void close() {
    if (open != null) {
      open.close();
      open = null;
    }
  }
}
