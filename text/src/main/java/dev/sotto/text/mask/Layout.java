package dev.sotto.text.mask;

import dev.sotto.text.Finder;
import dev.sotto.text.Finding;
import dev.sotto.text.Hints;
import java.util.List;
import java.util.function.Consumer;

/** How a text that is to be masked is written: what of it can be replaced, and how. */
interface Layout {
  /** The text as the finder sees it. */
  String text();

  /** What {@code finder} finds, and what the structure itself tells. */
  default List<Finding> findings(Finder finder, Hints hints) {
    return finder.find(text(), hints);
  }

  /** Tells {@code to} of the parts of {@code span} that can be replaced, each in one place. */
  void pieces(Span span, Consumer<Span> to);

  /** Tells {@code to} of what of a form of a pseudonym can be replaced. */
  default void literal(Span form, Consumer<Span> to) {
    to.accept(form);
  }

  /** What is read there. */
  default String words(Span span) {
    return text().substring(span.start(), span.end());
  }

  /** How the value stands there. */
  Book.Role role(Span span);

  /** What must stand around a replacement there: nothing, or a quote. */
  String quote(Span span);

  /** Whether a unit may be taken out with a neighbour that is dropped. */
  boolean removable(int at);

  /** Whether the span can be dropped altogether. */
  boolean droppable(Span span);

  /** Where the unit begins in what was written; for the text's length, where the last one ends. */
  int rawStart(int at);

  /** Where the unit before {@code end} ends in what was written. */
  default int rawEnd(int end) {
    return rawStart(end);
  }

  /** What stands for the span, as it must be written there. */
  default String written(String stands, Span span) {
    return stands;
  }

  /** Whether {@code stands} can be written in the text's encoding. */
  default boolean encodes(String stands) {
    return true;
  }

  /** What was written. */
  String raw();

  /** Other text that is written in the same way, as the finder would see it. */
  CharSequence seen(String other);
}
