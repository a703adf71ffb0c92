package dev.sotto.text.mask;

import java.util.function.Consumer;

/** How a text that is to be masked is written: what of it can be replaced, and how. */
interface Layout {
  /** The text as the finder sees it. */
  String text();

  /** Tells {@code to} of the parts of {@code span} that can be replaced, each in one place. */
  void pieces(Span span, Consumer<Span> to);

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

  /** What was written. */
  String raw();

  /** A view of other text that is written in the same way. */
  View view();
}
