package dev.sotto.text.tag;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Taggers with a model that is not yet in the library. */
public final class TaggerFiles {
  private TaggerFiles() {}

  /** The tagger with the model in {@code file}. */
  public static Tagger read(Path file) throws IOException {
    return new Tagger(model(file));
  }

  static TagModel model(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return TagModel.read(in);
    }
  }
}
