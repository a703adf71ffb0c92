package dev.sotto.server.redact;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Something to redact.
 *
 * @param name as the user named it, or under the folder that the user named
 * @param path where it is read; null: standard input
 * @param place where its result goes below an output folder
 * @param size in bytes; -1: not known
 */
public record Input(String name, @Nullable Path path, Path place, long size) {
  private static final String STANDARD = "-";

  static Input standard() {
    return new Input(STANDARD, null, Path.of("stdin.txt"), -1);
  }
}
