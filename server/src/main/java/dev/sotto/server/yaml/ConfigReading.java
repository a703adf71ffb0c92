package dev.sotto.server.yaml;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a configuration's file: what its sections share.
 *
 * @param base the folder to which paths are relative
 * @param variables what {@code ${NAME}} stands for; null: it is not set
 */
record ConfigReading(
    YamlFile file,
    Path base,
    Function<String, @Nullable String> variables,
    List<Problem> problems) {

  void wrong(String pointer, String what, String mend) {
    problems.add(file.errorAtKey(pointer, what, mend));
  }
}
