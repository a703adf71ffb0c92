package dev.sotto.server.front;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.yaml.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a PEM text comes from. */
sealed interface PemSource {
  /** How errors call it. */
  String name();

  /**
   * The text as it is now.
   *
   * @throws Fault {@code tls} where it cannot be read
   */
  String text();

  /** A file, read again when it changes. */
  record File(String name, Path path) implements PemSource {
    @Override
    public String text() {
      try {
        return Files.readString(path);
      } catch (IOException e) {
        throw Fault.caller(400, "tls", name + ": cannot read " + path + ": check its permissions");
      }
    }
  }

  /** A text in the configuration, or of an environment variable. */
  record Text(String name, String text) implements PemSource {
    @Override
    public String toString() {
      return name;
    }
  }

  /** Reads {@code KEY_file} or {@code KEY}; one of the two is needed. */
  static PemSource read(Section tls, String key) {
    Optional<Path> file = tls.path(key + "_file");
    Optional<String> text = tls.text(key);
    if (file.isPresent() == text.isPresent()) {
      tls.wrong(
          key + "_file",
          file.isPresent() ? "stands beside " + key : "is missing",
          "name a PEM file by " + key + "_file, or write the PEM text as " + key);
    }
    return file.<PemSource>map(path -> new File("tls." + key + "_file", path))
        .orElseGet(() -> new Text("tls." + key, text.orElse("")));
  }
}
