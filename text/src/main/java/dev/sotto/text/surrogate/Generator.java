package dev.sotto.text.surrogate;

import java.util.Optional;

/** Makes surrogates of one kind. Stateless. */
interface Generator {
  /** Another value of the kind, written as {@code value} is; empty if its form is not known. */
  Optional<String> make(String value, Draw draw, Setting setting);
}
