package dev.sotto.text.mask;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One person, address, number: what shares the number of a tag. Hands out the tags of its forms.
 * Clear personal data: {@code toString} shows the tag only.
 */
final class Individual {
  private static final int SECOND = 2;

  private final String kind;
  private final int number;
  private boolean named;
  private int nextForm = SECOND;

  /** Parts of a person's full name, by variant, that have no tag yet. */
  private final Map<String, String> parts = new HashMap<>(2);

  /** The full name of a person, once one was seen. */
  private @Nullable PersonName name;

  Individual(String kind, int number) {
    this.kind = kind;
    this.number = number;
  }

  /** The tag of a form not seen before. */
  Tag tag(String value) {
    if (!named) {
      named = true;
      return new Tag(kind, number, "");
    }
    for (String part : new String[] {Tag.GIVEN, Tag.FAMILY}) {
      if (value.equals(parts.get(part))) {
        parts.remove(part);
        return new Tag(kind, number, part);
      }
    }
    return another();
  }

  /** The tag of one more form, whatever it is. */
  Tag another() {
    named = true;
    return new Tag(kind, number, Integer.toString(nextForm++));
  }

  @Nullable PersonName name() {
    return name;
  }

  /** Says by which full name the person is known; its parts get tags of their own. */
  void call(PersonName full) {
    name = full;
    parts.put(Tag.GIVEN, full.given());
    parts.put(Tag.FAMILY, full.family());
  }

  /** Adds the tags that the model may conclude from others, with what they stand for. */
  void unseen(Map<String, Original> into) {
    parts.forEach(
        (part, value) ->
            into.putIfAbsent(new Tag(kind, number, part).id(), new Original(value, false)));
  }

  @Override
  public String toString() {
    return new Tag(kind, number, "").id();
  }
}
