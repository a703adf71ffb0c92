package dev.sotto.server.protocol;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The texts of a stream that have begun and not ended, each with its restorer. Not thread-safe.
 *
 * @param <K> what names a text
 */
final class HeldTexts<K> {
  private final Map<K, TextRestorer> restorers = new LinkedHashMap<>();

  /** Takes the next piece of a text; gives what of it is settled. */
  String feed(K text, Supplier<TextRestorer> begin, String piece) {
    return restorers.computeIfAbsent(text, key -> begin.get()).feed(piece);
  }

  /** Ends a text; gives what was held back of it, perhaps nothing. */
  String end(K text) {
    TextRestorer restorer = restorers.remove(text);
    return restorer == null ? "" : restorer.finish();
  }

  /** The texts that have begun and not ended, oldest first. */
  List<K> open(Predicate<K> which) {
    return restorers.keySet().stream().filter(which).toList();
  }
}
