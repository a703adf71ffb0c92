package dev.sotto.text.document;

import dev.sotto.text.Finder;
import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A document as the finder sees it: a text whose units are tied to where they were written, in
 * stretches. A stretch is written unit by unit, or as a whole (an entity), or it is structure, or
 * it was only said for the finder and stands nowhere. What is not seen (markup) has no stretch.
 * Immutable.
 */
public final class Reading {
  private final String raw;
  private final String text;
  private final int[] seen;
  private final int[] from;
  private final int[] to;
  private final Place[] places;
  private final List<Finding> told;
  private final Asides asides;

  Reading(String raw, String text, Stretches stretches, List<Finding> told, Asides asides) {
    this.raw = raw;
    this.text = text;
    this.seen = stretches.seen();
    this.from = stretches.from();
    this.to = stretches.to();
    this.places = stretches.places();
    this.told = List.copyOf(told);
    this.asides = asides;
  }

  /** Takes where a piece begins and ends in the text as the finder sees it. */
  public interface Pieces {
    void piece(int start, int end);
  }

  /** The columns of a reading's stretches, {@code seen} with the text's length behind the last. */
  record Stretches(int[] seen, int[] from, int[] to, Place[] places) {}

  /**
   * Reads {@code raw} as one text, which formats that have sections are not. Never fails: what is
   * not written as {@code format} has it is text.
   */
  public static Reading of(String raw, Format format) {
    return switch (format) {
      case CSV -> new CsvReader(raw).read();
      case HTML -> new MarkupReader(raw, false).read();
      case XML -> new MarkupReader(raw, true).read();
      case MARKDOWN -> new MarkdownReader(raw).read();
      case CHAT -> ChatReader.read(raw);
      case TEXT, JSON, JSON_LINES, EMAIL ->
          new ReadingBuilder(raw).plain(0, raw.length(), Place.PLAIN).build();
    };
  }

  /** What was written. */
  public String raw() {
    return raw;
  }

  /** What the finder sees. */
  public String text() {
    return text;
  }

  /**
   * What {@code finder} finds in the text, and in what stands beside it, and what the structure
   * tells to be somebody's: cells below a header, texts of an element. One of the text may go on
   * behind one beside it.
   */
  public List<Finding> findings(Finder finder, Hints hints) {
    if (!told.isEmpty()) {
      return finder.find(text, told, hints);
    }
    if (asides.isEmpty()) {
      return finder.find(text, hints);
    }
    List<Finding> found = new ArrayList<>(in(asides.without(text), finder, hints));
    found.addAll(in(asides.alone(text), finder, hints));
    return found;
  }

  /** What is read from {@code start} to {@code end}, without what stands beside it. */
  public String words(int start, int end) {
    boolean over = !asides.isEmpty() && asides.over(start, end);
    return over ? asides.without(text, start, end).text() : text.substring(start, end);
  }

  private static List<Finding> in(Asides.Excerpt excerpt, Finder finder, Hints hints) {
    return excerpt.placed(finder.find(excerpt.text(), hints));
  }

  /** Where the unit begins in what was written. */
  public int rawStart(int at) {
    int i = stretch(at);
    return unitByUnit(i) ? from[i] + at - seen[i] : from[i];
  }

  /** Where the unit before {@code end} ends in what was written. */
  public int rawEnd(int end) {
    int i = stretch(end - 1);
    return unitByUnit(i) ? from[i] + end - seen[i] : to[i];
  }

  /**
   * The parts of {@code start} to {@code end} that can be replaced, each written in one go, trimmed
   * and with a letter or digit in them.
   */
  public void pieces(int start, int end, Pieces to) {
    int i = start < end ? stretch(start) : seen.length - 1;
    while (i < places.length && seen[i] < end) {
      int last = i;
      while (last + 1 < places.length && seen[last + 1] < end && goesOn(last)) {
        last++;
      }
      if (places[i] != Place.FIXED && !asides.strange(seen[i], start, end)) {
        piece(i, last, start, end, to);
      }
      i = last + 1;
    }
  }

  private boolean goesOn(int i) {
    return places[i] != Place.FIXED && places[i + 1] == places[i] && to[i] == from[i + 1];
  }

  private void piece(int first, int last, int start, int end, Pieces to) {
    int a = Math.max(start, seen[first]);
    int b = Math.min(end, seen[last + 1]);
    a = unitByUnit(first) ? a : seen[first];
    b = unitByUnit(last) ? b : seen[last + 1];
    while (a < b && Character.isWhitespace(text.charAt(a))) {
      a++;
    }
    while (b > a && Character.isWhitespace(text.charAt(b - 1))) {
      b--;
    }
    boolean whole = a <= start && b >= end;
    if (a < b && (whole || telling(a, b))) {
      to.piece(a, b);
    }
  }

  private boolean telling(int a, int b) {
    for (int i = a; i < b; i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        return true;
      }
    }
    return false;
  }

  /**
   * {@code value} as it must be written in place of the units from {@code start} to {@code end}.
   */
  public String written(String value, int start, int end) {
    return places[stretch(start)].write(value, raw, rawStart(start), rawEnd(end));
  }

  private boolean unitByUnit(int i) {
    return to[i] - from[i] == seen[i + 1] - seen[i];
  }

  private int stretch(int at) {
    int found = Arrays.binarySearch(seen, at);
    return found >= 0 ? found : -found - 2;
  }

  @Override
  public String toString() {
    return "Reading[" + text.length() + " units of " + raw.length() + "]";
  }
}
