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
  private final MaskStyle style;
  private boolean surrogates;

  /** What stands for each span, before it was written as the layout wants it. */
  private final List<String> stood = new ArrayList<>();

  private int tags;

  Writing(Layout layout, Book book, MaskStyle style) {
    this.layout = layout;
    this.text = layout.text();
    this.book = book;
    this.style = style.in(layout);
    this.surrogates = book.surrogates();
  }

  /** Replaces the spans, which are in order. */
  MaskedText write(List<Span> spans) {
    MaskedText written = writeOnce(spans);
    if (!book.surrogates()) {
      return written;
    }
    if (!new Proof(text, spans, stood).holds(book)) {
      surrogates = false;
      written = writeOnce(spans);
    }
    book.seeShown(new Proof(text, spans, stood).shown());
    return written;
  }

  private MaskedText writeOnce(List<Span> spans) {
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
    return found != tags;
  }

  private MaskedText write(List<Span> spans, boolean drop) {
    StringBuilder out = new StringBuilder(layout.raw().length() + 16);
    List<Replacement> replacements = new ArrayList<>(spans.size());
    stood.clear();
    tags = 0;
    int done = 0;
    for (int i = 0; i < spans.size(); i++) {
      Span span = spans.get(i);
      boolean dropped = drop && span.protection() == Protection.DROP && layout.droppable(span);
      int next = i + 1 < spans.size() ? spans.get(i + 1).start() : text.length();
      Span gone = dropped ? withSpace(span, i == 0 ? 0 : spans.get(i - 1).end(), next) : span;
      int from = Math.max(done, layout.rawStart(gone.start()));
      out.append(layout.raw(), done, from);
      done = layout.rawEnd(gone.end());
      boolean joined = i > 0 && spans.get(i - 1).end() == span.start();
      replacements.add(replace(span, dropped, joined, out));
    }
    out.append(layout.raw(), done, layout.raw().length());
    return new MaskedText(out.toString(), replacements);
  }

  private Replacement replace(Span span, boolean dropped, boolean joined, StringBuilder out) {
    int from = layout.rawStart(span.start());
    int to = layout.rawEnd(span.end());
    Finding finding = span.cause();
    Finding raw =
        new Finding(
            from, to, finding.kind(), finding.confidence(), finding.rule(), finding.evidence());
    if (span.protection() == Protection.KEEP) {
      int start = out.length();
      stood.add(text.substring(span.start(), span.end()));
      out.append(layout.raw(), from, to);
      return new Replacement(raw, Protection.KEEP, "", start, out.length());
    }
    String pseudonym = dropped ? "" : stands(span, joined);
    stood.add(pseudonym);
    tags += span.protection() == Protection.PSEUDONYM && Proof.tag(pseudonym) ? 1 : 0;
    String stands = dropped ? "" : layout.written(pseudonym, span);
    String quote = dropped ? "" : layout.quote(span);
    int start = out.length() + quote.length();
    out.append(quote).append(stands).append(quote);
    return new Replacement(raw, span.protection(), stands, start, start + stands.length());
  }

  private String stands(Span span, boolean joined) {
    String value = text.substring(span.start(), span.end());
    if (span.literal()) {
      return book.literal(value).written();
    }
    if (span.protection() == Protection.PSEUDONYM) {
      boolean subject = span.cause().rule().startsWith("known/");
      Book.Role role = layout.role(span);
      return surrogates && !joined && apart(span)
          ? book.written(span.kind(), value, role, subject)
          : book.tag(span.kind(), value, role, subject).written();
    }
    return style.standIn(span.kind());
  }

  /** Whether neither a letter nor a digit stands beside it: only so a word can be read back. */
  private boolean apart(Span span) {
    char before = span.start() == 0 ? ' ' : text.charAt(span.start() - 1);
    char behind = span.end() == text.length() ? ' ' : text.charAt(span.end());
    return before != '_' && !FormTree.word(before) && behind != '_' && !FormTree.word(behind);
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
