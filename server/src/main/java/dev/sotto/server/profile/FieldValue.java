package dev.sotto.server.profile;

import dev.sotto.text.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a use is given of a field. Clear personal data: {@code toString} shows none.
 *
 * @param texts at least one; several of a list
 * @param identifies the kind of each, where it identifies the person; null: it does not
 */
public record FieldValue(List<String> texts, @Nullable Kind identifies) {
  public FieldValue {
    texts = List.copyOf(texts);
  }

  /** As it stands in a text. */
  public String text() {
    return String.join(", ", texts);
  }

  @Override
  public String toString() {
    return "FieldValue[" + texts.size() + "]";
  }
}
