package dev.sotto.text.mask;

import dev.sotto.text.Finder;
import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import dev.sotto.text.document.Reading;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A document with structure: what stands in its texts can be replaced, piece by piece where markup
 * lies between; no blank is taken out with a neighbour.
 */
record DocumentLayout(Reading reading, Function<String, Reading> again, Predicate<String> encoding)
    implements Layout {
  @Override
  public String text() {
    return reading.text();
  }

  @Override
  public List<Finding> findings(Finder finder, Hints hints) {
    return reading.findings(finder, hints);
  }

  @Override
  public void pieces(Span span, Consumer<Span> to) {
    reading.pieces(span.start(), span.end(), (start, end) -> to.accept(span.at(start, end)));
  }

  @Override
  public void literal(Span form, Consumer<Span> to) {
    pieces(form, to);
  }

  @Override
  public Book.Role role(Span span) {
    return Book.Role.PROSE;
  }

  @Override
  public String quote(Span span) {
    return "";
  }

  @Override
  public String words(Span span) {
    return reading.words(span.start(), span.end());
  }

  @Override
  public boolean removable(int at) {
    return false;
  }

  @Override
  public boolean droppable(Span span) {
    return true;
  }

  @Override
  public int rawStart(int at) {
    return reading.rawStart(at);
  }

  @Override
  public int rawEnd(int end) {
    return reading.rawEnd(end);
  }

  @Override
  public String written(String stands, Span span) {
    return reading.written(stands, span.start(), span.end());
  }

  @Override
  public boolean encodes(String stands) {
    return encoding.test(stands);
  }

  @Override
  public String raw() {
    return reading.raw();
  }

  @Override
  public CharSequence seen(String other) {
    return again.apply(other).text();
  }

  @Override
  public String toString() {
    return "DocumentLayout[" + reading + "]";
  }
}
