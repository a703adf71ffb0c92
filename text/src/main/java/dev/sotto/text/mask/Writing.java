package dev.sotto.text.mask;

import dev.sotto.text.Finding;
import java.util.ArrayList;
import java.util.List;

/** Writes one masked text. */
final class Writing {
  private static final String PUNCTUATION = ".,;:!?)]}";

  private final Layout layout;
  private final String text;
  private final Book book;

  Writing(Layout layout, Book book) {
    this.layout = layout;
    this.text = layout.text();
    this.book = book;
  }

  /** Replaces the spans, which are in order. */
  MaskedText write(List<Span> spans) {
    MaskedText written = write(spans, true);
    boolean drops = spans.stream().anyMatch(s -> s.protection() == Protection.DROP);
    return drops && joinedToForm(written) ? write(spans, false) : written;
  }

  /** Whether what is left and right of something dropped now reads like a pseudonym. */
  private boolean joinedToForm(MaskedText written) {
    CharSequence seen = layout.seen(written.text());
    TagGrammar forms = new TagGrammar(Tags.EVERY).over(seen, 0, seen.length());
    int found = 0;
    while (forms.next()) {
      found++;
    }
    long tags =
        written.replacements().stream().filter(r -> r.protection() == Protection.PSEUDONYM).count();
    return found != tags;
  }

  private MaskedText write(List<Span> spans, boolean drop) {
    StringBuilder out = new StringBuilder(layout.raw().length() + 16);
    List<Replacement> replacements = new ArrayList<>(spans.size());
    int done = 0;
    for (int i = 0; i < spans.size(); i++) {
      Span span = spans.get(i);
      boolean dropped = drop && span.protection() == Protection.DROP && layout.droppable(span);
      int next = i + 1 < spans.size() ? spans.get(i + 1).start() : text.length();
      Span gone = dropped ? withSpace(span, i == 0 ? 0 : spans.get(i - 1).end(), next) : span;
      int from = Math.max(done, layout.rawStart(gone.start()));
      out.append(layout.raw(), done, from);
      done = layout.rawEnd(gone.end());
      replacements.add(replace(span, dropped, out));
    }
    out.append(layout.raw(), done, layout.raw().length());
    return new MaskedText(out.toString(), replacements);
  }

  private Replacement replace(Span span, boolean dropped, StringBuilder out) {
    int from = layout.rawStart(span.start());
    int to = layout.rawEnd(span.end());
    Finding finding = span.cause();
    Finding raw =
        new Finding(
            from, to, finding.kind(), finding.confidence(), finding.rule(), finding.evidence());
    if (span.protection() == Protection.KEEP) {
      int start = out.length();
      out.append(layout.raw(), from, to);
      return new Replacement(raw, Protection.KEEP, "", start, out.length());
    }
    String stands = dropped ? "" : layout.written(stands(span), span);
    String quote = dropped ? "" : layout.quote(span);
    int start = out.length() + quote.length();
    out.append(quote).append(stands).append(quote);
    return new Replacement(raw, span.protection(), stands, start, start + stands.length());
  }

  private String stands(Span span) {
    String value = text.substring(span.start(), span.end());
    if (span.literal()) {
      return book.literal(value).written();
    }
    if (span.protection() == Protection.PSEUDONYM) {
      boolean subject = span.cause().rule().startsWith("known/");
      return book.tag(span.kind(), value, layout.role(span), subject).written();
    }
    return "[" + span.kind() + "]";
  }

  /** The span with the space that would be left over if it alone were taken out. */
  private Span withSpace(Span span, int after, int before) {
    boolean spaceLeft = span.start() > after && blank(span.start() - 1);
    boolean first = span.start() == 0 || !layout.removable(span.start() - 1);
    if ((first || spaceLeft) && span.end() < before && blank(span.end())) {
      return span.at(span.start(), span.end() + 1);
    }
    boolean closes =
        span.end() == text.length()
            || !layout.removable(span.end())
            || PUNCTUATION.indexOf(text.charAt(span.end())) >= 0;
    return spaceLeft && closes ? span.at(span.start() - 1, span.end()) : span;
  }

  private boolean blank(int at) {
    return text.charAt(at) == ' ' && layout.removable(at);
  }
}
