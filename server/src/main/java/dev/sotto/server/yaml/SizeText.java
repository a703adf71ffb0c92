package dev.sotto.server.yaml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sizes as people write them: {@code 512}, {@code 64KiB} (powers of 1024), {@code 10MB} (of 1000).
 */
public final class SizeText {
  private static final Pattern SHAPE =
      Pattern.compile("([0-9]{1,9}) ?(|B|KiB|MiB|GiB|kB|KB|MB|GB)");
  private static final List<String> BINARY = List.of("GiB", "MiB", "KiB");
  private static final Map<String, Long> BYTES =
      Map.ofEntries(
          Map.entry("", 1L),
          Map.entry("B", 1L),
          Map.entry("kB", 1000L),
          Map.entry("KB", 1000L),
          Map.entry("MB", 1_000_000L),
          Map.entry("GB", 1_000_000_000L),
          Map.entry("KiB", 1L << 10),
          Map.entry("MiB", 1L << 20),
          Map.entry("GiB", 1L << 30));

  private SizeText() {}

  /** The size in bytes; empty where the text is none. */
  public static Optional<Long> parse(String text) {
    Matcher found = SHAPE.matcher(text);
    return found.matches()
        ? Optional.of(Long.parseLong(found.group(1)) * unit(found.group(2)))
        : Optional.empty();
  }

  /** The text in the largest unit of 1024 that says it exactly. */
  public static String write(long bytes) {
    for (String name : BINARY) {
      if (bytes > 0 && bytes % unit(name) == 0) {
        return bytes / unit(name) + name;
      }
    }
    return bytes + "B";
  }

  private static long unit(String name) {
    return BYTES.getOrDefault(name, 1L);
  }
}
