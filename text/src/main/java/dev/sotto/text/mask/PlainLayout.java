package dev.sotto.text.mask;

import java.util.function.Consumer;

/** Text that is written as it is. */
record PlainLayout(String text) implements Layout {
  @Override
  public void pieces(Span span, Consumer<Span> to) {
    to.accept(span);
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
  public boolean removable(int at) {
    return true;
  }

  @Override
  public boolean droppable(Span span) {
    return true;
  }

  @Override
  public int rawStart(int at) {
    return at;
  }

  @Override
  public String raw() {
    return text;
  }

  @Override
  public CharSequence seen(String other) {
    return other;
  }

  @Override
  public String toString() {
    return "PlainLayout[" + text.length() + " units]";
  }
}
