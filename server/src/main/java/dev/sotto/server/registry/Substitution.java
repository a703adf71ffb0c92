package dev.sotto.server.registry;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fills in {@code ${NAME}}. Used for base URLs only. */
final class Substitution {
  private static final Pattern NAME = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

  private Substitution() {}

  static String apply(String text, Function<String, @Nullable String> variables) {
    return NAME.matcher(text)
        .replaceAll(
            found -> {
              String value = variables.apply(found.group(1));
              return Matcher.quoteReplacement(value == null ? found.group() : value);
            });
  }

  /** The first name that {@code variables} do not know. */
  static Optional<String> missing(String text, Function<String, @Nullable String> variables) {
    return NAME.matcher(text)
        .results()
        .map(found -> found.group(1))
        .filter(name -> variables.apply(name) == null)
        .findFirst();
  }
}
