package dev.sotto.bench.accuracy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A set's texts without their labels, for measurements of speed. */
public final class Texts {
  private Texts() {}

  /** The texts of {@code data/dev/set.jsonl.gz} by language. */
  public static Map<String, List<String>> read(Path data, String set) throws IOException {
    return GoldFile.read(data.resolve("dev").resolve(set + GoldFile.SUFFIX)).stream()
        .collect(
            Collectors.groupingBy(
                GoldText::language,
                TreeMap::new,
                Collectors.mapping(GoldText::text, Collectors.toList())));
  }
}
