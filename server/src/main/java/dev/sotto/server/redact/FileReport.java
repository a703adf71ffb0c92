package dev.sotto.server.redact;

import dev.sotto.text.Finding;
import dev.sotto.text.mask.MaskedText;
import dev.sotto.text.mask.Protection;
import dev.sotto.text.mask.Replacement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was replaced in one file: counts of all, and the place of the first {@value #MOST}. No
 * values. Not thread-safe while it grows.
 */
public final class FileReport {
  /** How many findings are told one by one. */
  static final int MOST = 10_000;

  private final String file;
  private final Map<String, Integer> kinds = new TreeMap<>();
  private final Map<String, Integer> rules = new TreeMap<>();
  private final Map<String, Integer> bands = new LinkedHashMap<>();
  private final List<Found> found = new ArrayList<>();
  private long characters;
  private int total;

  FileReport(String file) {
    this.file = file;
    for (Band band : Band.values()) {
      bands.put(band.words(), 0);
    }
  }

  /**
   * One finding.
   *
   * @param start first UTF-16 unit, from the beginning of the file
   */
  record Found(long start, Finding finding, String replacement) {}

  /** How sure a finding is. */
  enum Band {
    HIGH(.9, "0.9 to 1"),
    MIDDLE(.6, "0.6 to 0.9"),
    LOW(0, "below 0.6");

    private final double from;
    private final String words;

    Band(double from, String words) {
      this.from = from;
      this.words = words;
    }

    String words() {
      return words;
    }

    static Band of(double confidence) {
      return confidence >= HIGH.from ? HIGH : confidence >= MIDDLE.from ? MIDDLE : LOW;
    }
  }

  /** Whether {@code replacement} hides a finding, and not a text that is written like a tag. */
  static boolean hides(Replacement replacement) {
    return replacement.protection() != Protection.KEEP
        && !replacement.finding().rule().equals("literal");
  }

  void add(String clear, MaskedText masked) {
    for (Replacement each : masked.replacements()) {
      if (hides(each)) {
        Finding finding = each.finding();
        kinds.merge(finding.kind().name(), 1, Integer::sum);
        rules.merge(finding.rule(), 1, Integer::sum);
        bands.merge(Band.of(finding.confidence()).words(), 1, Integer::sum);
        total++;
        if (found.size() < MOST) {
          found.add(new Found(characters + finding.start(), finding, each.replacement()));
        }
      }
    }
    characters += clear.length();
  }

  String file() {
    return file;
  }

  /** Length in UTF-16 units. */
  long characters() {
    return characters;
  }

  int total() {
    return total;
  }

  Map<String, Integer> kinds() {
    return kinds;
  }

  Map<String, Integer> rules() {
    return rules;
  }

  /** Findings by how sure they are. */
  Map<String, Integer> bands() {
    return bands;
  }

  List<Found> found() {
    return found;
  }

  @Override
  public String toString() {
    return "FileReport[" + total + " findings]";
  }
}
