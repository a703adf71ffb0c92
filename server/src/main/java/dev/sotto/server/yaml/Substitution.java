package dev.sotto.server.yaml;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fills in {@code ${NAME}}. */
public final class Substitution {
  private static final Pattern NAME = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

  private Substitution() {}

  /** {@code text} with every name that {@code variables} know filled in. */
  public static String apply(String text, Function<String, @Nullable String> variables) {
    return NAME.matcher(text)
        .replaceAll(
            found -> {
              String value = variables.apply(found.group(1));
              return Matcher.quoteReplacement(value == null ? found.group() : value);
            });
  }

  /** The first name that {@code variables} do not know. */
  public static Optional<String> missing(
      String text, Function<String, @Nullable String> variables) {
    return NAME.matcher(text)
        .results()
        .map(found -> found.group(1))
        .filter(name -> variables.apply(name) == null)
        .findFirst();
  }
}
