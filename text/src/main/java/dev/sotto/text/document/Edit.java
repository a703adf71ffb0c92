package dev.sotto.text.document;

import java.util.List;

/**
 * What is to stand in a text in place of the units from {@code start} to {@code end}. Clear
 * personal data, perhaps: {@code toString} shows places only.
 */
public record Edit(int start, int end, String value) {
  /** {@code text} with the edits made, which are in order. */
  static String apply(String text, List<Edit> edits) {
    StringBuilder out = new StringBuilder(text.length() + 16 * edits.size());
    int done = 0;
    for (Edit edit : edits) {
      out.append(text, done, edit.start()).append(edit.value());
      done = edit.end();
    }
    return out.append(text, done, text.length()).toString();
  }

  @Override
  public String toString() {
    return "Edit[" + start + ".." + end + "]";
  }
}
