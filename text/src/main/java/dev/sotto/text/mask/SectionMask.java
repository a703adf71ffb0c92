package dev.sotto.text.mask;

import dev.sotto.text.Finding;
import dev.sotto.text.document.Edit;
import dev.sotto.text.document.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Masks a document section by section, each in its own layout, and puts it together again. */
final class SectionMask {
  private final String document;
  private final Function<Layout, MaskedText> mask;
  private final StringBuilder out;
  private final List<Replacement> replacements = new ArrayList<>();

  SectionMask(String document, Function<Layout, MaskedText> mask) {
    this.document = document;
    this.mask = mask;
    this.out = new StringBuilder(document.length() + 16);
  }

  MaskedText mask(List<Section> sections) {
    int done = 0;
    for (Section section : sections) {
      out.append(document, done, section.start());
      String note = section.note();
      if (note == null) {
        section(section);
      } else {
        out.append(note);
      }
      done = section.end();
    }
    out.append(document, done, document.length());
    return new MaskedText(out.toString(), replacements);
  }

  private void section(Section section) {
    MaskedText masked = mask.apply(Documents.layout(section));
    String written = section.rewrite(edits(section, masked));
    Section after = section.moved(written, out.length());
    out.append(written);
    for (Replacement one : masked.replacements()) {
      replacements.add(
          new Replacement(
              placed(section, one.finding()),
              one.protection(),
              one.replacement(),
              after.rawStart(one.start()),
              one.start() == one.end() ? after.rawStart(one.start()) : after.rawEnd(one.end())));
    }
  }

  private static List<Edit> edits(Section section, MaskedText masked) {
    if (masked.text().equals(section.text())) {
      return List.of();
    }
    if (section.json()) {
      return List.of(new Edit(0, section.text().length(), masked.text()));
    }
    return masked.replacements().stream()
        .filter(r -> r.protection() != Protection.KEEP)
        .map(
            r ->
                new Edit(
                    r.finding().start(),
                    r.finding().end(),
                    masked.text().substring(r.start(), r.end())))
        .toList();
  }

  static Finding placed(Section section, Finding finding) {
    return new Finding(
        section.rawStart(finding.start()),
        section.rawEnd(finding.end()),
        finding.kind(),
        finding.confidence(),
        finding.rule(),
        finding.evidence());
  }
}
