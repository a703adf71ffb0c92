package dev.sotto.text.mask;

import dev.sotto.text.Finder;
import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import dev.sotto.text.Kind;
import dev.sotto.text.document.Format;
import dev.sotto.text.document.Section;
import dev.sotto.text.known.KnownFinder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Masks the texts of one request in their order. What an earlier text showed is known in a later
 * one, never the other way round: the same first texts mask to the same texts whatever follows. No
 * state outlives it. Not thread-safe. Clear personal data: {@code toString} shows counts only.
 */
public final class Conversation {
  /** Kinds whose values may be made of others': a name in a web address. */
  private static final Set<Kind> WHOLES =
      EnumSet.of(Kind.EMAIL, Kind.URL, Kind.USERNAME, Kind.ADDRESS, Kind.SECRET, Kind.IBAN);

  private static final Finder KNOWN = new KnownFinder();

  private final Finder finder;
  private final Hints hints;
  private final Protections protections;
  private final MaskStyle style;
  private final Book book;
  private final Repeats repeats = new Repeats();
  private final Set<Kind> blocked = EnumSet.noneOf(Kind.class);
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

  Conversation(
      Finder finder, Hints hints, Protections protections, Scheme scheme, MaskStyle style) {
    this.finder = finder;
    this.hints = hints;
    this.protections = protections;
    this.style = style;
    this.book =
        new Book(
            scheme
                .key()
                .map(key -> new StandIns(key, hints, scheme.language().orElse(hints.language())))
                .orElse(null));
  }

  /** Masks the next text. */
  public MaskedText mask(String text) {
    return mask(new PlainLayout(text));
  }

  /**
   * Masks the next text, which is JSON: strings, keys and number literals (which become strings),
   * and the same in JSON inside strings. It stays JSON, and what is not replaced stays byte for
   * byte. From where it is not JSON after all, it is masked as plain text.
   */
  public MaskedText maskJson(String json) {
    return mask(new JsonLayout(json));
  }

  /**
   * Masks the next text, which is a document: it stays valid, and what is not replaced stays as it
   * is. {@link Pseudonyms#restore(String, Format)} restores it.
   */
  public MaskedText mask(String document, Format format) {
    List<Section> sections = Section.of(document, format);
    return sections.isEmpty()
        ? mask(Documents.layout(document, format))
        : new SectionMask(document, this::mask).mask(sections);
  }

  /**
   * Notes a text that goes out unmasked (a tool's name, a schema's key): no pseudonym given out
   * from now on equals a form in it, and a form as it is written there is not restored. Call it
   * where the text stands among the others.
   *
   * @throws IllegalStateException if {@code literal} holds a pseudonym exactly as one was given out
   */
  public void reserve(String literal) {
    book.reserve(literal);
  }

  /** What restores the texts masked so far. */
  public Pseudonyms pseudonyms() {
    return book.pseudonyms();
  }

  /**
   * Kinds found whose protection is {@link Protection#BLOCK}: if any, the request must not leave.
   */
  public Set<Kind> blocked() {
    return Collections.unmodifiableSet(EnumSet.copyOf(blocked));
  }

  /** How many findings of each kind were replaced, each occurrence counted. */
  public Map<Kind, Integer> counts() {
    return Collections.unmodifiableMap(new EnumMap<>(counts));
  }

  /**
   * A pseudonym for the whole of {@code text}, which is a value of {@code kind} whatever a finder
   * would say of it: a field that holds somebody's name and nothing else.
   */
  public String maskWhole(String text, Kind kind) {
    if (text.isEmpty()) {
      return text;
    }
    Finding whole = new Finding(0, text.length(), kind, 1, "whole", "the field holds nothing else");
    Span span = new Span(0, text.length(), whole, Protection.PSEUDONYM, false);
    repeats.add(kind, text);
    book.see(text);
    count(List.of(span));
    return new Writing(new PlainLayout(text), book, style).write(List.of(span)).text();
  }

  private MaskedText mask(Layout layout) {
    String text = layout.text();
    book.see(text);
    List<Span> found = new ArrayList<>();
    List<Span> kept = new ArrayList<>();
    for (Finding finding : layout.findings(finder, hints)) {
      Span span = span(text, finding);
      if (span.length() == 0) {
        throw new IllegalStateException("a finding lies outside its text: " + finding.rule());
      }
      int before = found.size();
      layout.pieces(span, (span.protection() == Protection.KEEP ? kept : found)::add);
      if (found.size() > before + 1) {
        relate(layout, span, found.get(before));
      }
    }
    List<Span> spans = cover(layout, found);
    count(spans);
    return new Writing(layout, book, style).write(Spans.fill(spans, kept));
  }

  /** Enters a person whose name stands in several pieces, so that these are forms of one name. */
  private void relate(Layout layout, Span whole, Span first) {
    if (whole.kind() == Kind.PERSON && whole.protection() == Protection.PSEUDONYM) {
      boolean subject = whole.cause().rule().startsWith("known/");
      String name = layout.words(whole);
      if (name.chars().allMatch(c -> Character.isLetter(c) || " .'-".indexOf(c) >= 0)) {
        book.tag(whole.kind(), name, layout.role(first), subject);
      }
    }
  }

  /** All that is replaced: the findings, their repeats, and what is written like a pseudonym. */
  private List<Span> cover(Layout layout, List<Span> found) {
    String text = layout.text();
    for (Span span : found) {
      if (!span.literal()) {
        repeats.add(span.kind(), text.substring(span.start(), span.end()));
      }
    }
    List<Span> all = new ArrayList<>(found);
    Unfound unfound = new Unfound(text, found, finder);
    repeats.find(
        text,
        repeat -> {
          if (unfound.test(repeat)) {
            layout.pieces(span(text, repeat), all::add);
          }
        });
    literals(layout, 0, text.length(), all);
    List<Span> spans = Spans.join(all);
    List<Span> beside = new ArrayList<>();
    int from = 0;
    for (Span span : spans) {
      literals(layout, from, span.start(), beside);
      from = span.end();
    }
    if (from > 0) {
      literals(layout, from, text.length(), beside);
    }
    return Spans.fill(spans, beside);
  }

  /** Forms of pseudonyms, as they will be read between two replacements. */
  private void literals(Layout layout, int from, int to, List<Span> into) {
    TagGrammar forms = book.grammar().over(layout.text(), from, to);
    while (forms.next()) {
      layout.literal(Span.literal(forms.start(), forms.position()), into::add);
    }
  }

  /** Whether a value that is kept for its kind holds what is known of the subject and is not. */
  private boolean holdsKnown(String value) {
    return KNOWN.find(value, hints).stream()
        .anyMatch(part -> protections.of(part.kind()) != Protection.KEEP);
  }

  private Span span(String text, Finding finding) {
    int end = Math.min(finding.end(), text.length());
    int start = Math.min(finding.start(), end);
    if (finding.kind() == Kind.PERSON) {
      start = behindTitles(text, start, end);
    }
    Protection protection = protections.of(finding.kind(), text.substring(start, end));
    if (protection == Protection.KEEP
        && WHOLES.contains(finding.kind())
        && !finding.rule().startsWith("known/")
        && holdsKnown(text.substring(start, end))) {
      protection = Protection.PSEUDONYM;
    }
    return start < end && book.gaveOut(text, start, end)
        ? Span.literal(start, end)
        : new Span(start, end, finding, protection, false);
  }

  /** A title stays in the clear: the model needs it, and it identifies nobody. */
  private static int behindTitles(String text, int start, int end) {
    int at = start;
    int space = spaceAfter(text, at, end);
    while (space < end && Words.title(text.substring(at, space))) {
      at = space;
      while (at < end - 1 && text.charAt(at) == ' ') {
        at++;
      }
      space = spaceAfter(text, at, end);
    }
    return at;
  }

  private static int spaceAfter(String text, int start, int end) {
    int at = start;
    while (at < end && text.charAt(at) != ' ') {
      at++;
    }
    return at;
  }

  private void count(List<Span> spans) {
    for (Span span : spans) {
      if (span.protection() == Protection.BLOCK) {
        blocked.add(span.kind());
      }
      if (!span.literal()) {
        counts.merge(span.kind(), 1, Integer::sum);
      }
    }
  }

  @Override
  public String toString() {
    return "Conversation[" + book + "]";
  }
}
