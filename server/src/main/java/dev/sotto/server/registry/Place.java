package dev.sotto.server.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.regex.Pattern;

/**
 * A country (ISO 3166-1 alpha-2, {@code DE}) or a part of one (ISO 3166-2, {@code US-CA}). Letters
 * are upper case; whether the code is assigned is not checked.
 */
public record Place(@JsonValue String code) {
  private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Place {
    if (!SHAPE.matcher(code).matches()) {
      throw new IllegalArgumentException("a place is written like DE or US-CA");
    }
  }

  /** The country, without the part. */
  public Place country() {
    return code.length() == 2 ? this : new Place(code.substring(0, 2));
  }

  /** Whether this place is one of {@code areas} or a part of one. */
  public boolean within(Collection<Place> areas) {
    return areas.contains(this) || areas.contains(country());
  }

  @Override
  public String toString() {
    return code;
  }
}
