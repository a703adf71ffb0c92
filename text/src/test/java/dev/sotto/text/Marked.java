package dev.sotto.text;

import dev.sotto.text.detect.StructuredFinder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows findings as a reader sees them: {@code KIND:value}. For invented texts only. */
public final class Marked {
  private Marked() {}

  /** Each finding as its kind and the text it covers, in the order given. */
  public static List<String> of(String text, List<Finding> findings) {
    return findings.stream().map(f -> f.kind() + ":" + text.substring(f.start(), f.end())).toList();
  }

  /** What the structured rules alone find, in order, nobody known. */
  public static List<String> found(@Nullable String language, String text) {
    Detector detector = Detector.of(List.of(new StructuredFinder()));
    return of(text, detector.find(text, Hints.language(language)));
  }
}
