package dev.sotto.server.redact;

import dev.sotto.text.Hints;
import dev.sotto.text.mask.Protections;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * How files are redacted.
 *
 * @param charset of files without a byte order mark; null: UTF-8
 * @param jobs cores that find, at least 1
 */
public record Ask(
    Hints hints, Protections protections, Style style, @Nullable Charset charset, int jobs) {
  public Ask {
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs must be >= 1, got " + jobs);
    }
  }
}
