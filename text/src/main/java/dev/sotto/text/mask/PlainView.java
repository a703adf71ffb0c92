package dev.sotto.text.mask;

/** Text that is written as it is. */
final class PlainView implements View {
  private String text = "";

  @Override
  public void append(String chunk) {
    text = text.isEmpty() ? chunk : text + chunk;
  }

  @Override
  public CharSequence text() {
    return text;
  }

  @Override
  public void copy(int from, int to, StringBuilder out) {
    out.append(text, from, to);
  }

  @Override
  public void write(String value, int at, StringBuilder out) {
    out.append(value);
  }

  @Override
  public void drop(int count) {
    text = text.substring(count);
  }

  @Override
  public void tail(StringBuilder out) {}

  @Override
  public boolean opensValue(int at) {
    return false;
  }

  @Override
  public boolean encloses(int from, int to) {
    return false;
  }
}
