package dev.sotto.text.mask;

import dev.sotto.text.Finder;
import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import dev.sotto.text.document.Format;
import dev.sotto.text.document.Reading;
import dev.sotto.text.document.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds personal data in documents, where structure is not text: markup splits no word, a column's
 * name says what its cells hold. Thread-safe if the finder is.
 */
public final class Documents {
  private final Finder finder;

  public Documents(Finder finder) {
    this.finder = finder;
  }

  /**
   * The findings in {@code document}, sorted by start, none overlapping another. Offsets are UTF-16
   * units of the document as it is written; a value that markup divides is several findings.
   */
  public List<Finding> find(String document, Format format, Hints hints) {
    List<Section> sections = Section.of(document, format);
    if (sections.isEmpty()) {
      return find(layout(document, format), hints);
    }
    List<Finding> found = new ArrayList<>();
    for (Section section : sections) {
      for (Finding finding : find(layout(section), hints)) {
        found.add(SectionMask.placed(section, finding));
      }
    }
    return List.copyOf(found);
  }

  private List<Finding> find(Layout layout, Hints hints) {
    List<Finding> found = new ArrayList<>();
    for (Finding finding : layout.findings(finder, hints)) {
      Span span = new Span(finding.start(), finding.end(), finding, Protection.KEEP, false);
      layout.pieces(span, piece -> found.add(written(layout, piece)));
    }
    found.sort(Comparator.comparingInt(Finding::start));
    return found;
  }

  private static Finding written(Layout layout, Span piece) {
    Finding cause = piece.cause();
    return new Finding(
        layout.rawStart(piece.start()),
        layout.rawEnd(piece.end()),
        cause.kind(),
        cause.confidence(),
        cause.rule(),
        cause.evidence());
  }

  static Layout layout(Section section) {
    return section.json()
        ? new JsonLayout(section.text())
        : new DocumentLayout(section.read(section.text()), section::read, section::encodes);
  }

  static Layout layout(String document, Format format) {
    return switch (format) {
      case TEXT -> new PlainLayout(document);
      case JSON -> new JsonLayout(document);
      default ->
          new DocumentLayout(
              Reading.of(document, format), other -> Reading.of(other, format), any -> true);
    };
  }
}
