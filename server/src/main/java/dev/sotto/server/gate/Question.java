package dev.sotto.server.gate;

import dev.sotto.server.registry.Law;
import dev.sotto.server.registry.Recipient;
import dev.sotto.server.registry.Registry;
import dev.sotto.server.registry.Use;
import dev.sotto.server.registry.UseId;
import dev.sotto.server.subject.SubjectState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the gate is asked: may this use run for this subject now?
 *
 * @param use null: not declared
 * @param laws those that speak of the subject
 * @param suspension of this use; null: none stands
 * @param specialCategoriesFound the detector found special categories in the text
 * @param optOutSignal the call carries {@code Sec-GPC: 1}
 */
public record Question(
    @Nullable Use use,
    SubjectState subject,
    List<Law> laws,
    @Nullable Suspension suspension,
    boolean specialCategoriesFound,
    boolean optOutSignal,
    Instant at) {

  public Question {
    laws = List.copyOf(laws);
    if (laws.isEmpty()) {
      throw new IllegalArgumentException("a question needs a law to be answered by");
    }
  }

  /**
   * Asks for a use by its name in {@code registry}; the {@code with…} methods add what is known.
   */
  public static Question of(Registry registry, UseId use, SubjectState subject, Instant at) {
    return new Question(
        registry.use(use).orElse(null),
        subject,
        registry.lawsFor(subject.residence()),
        null,
        false,
        false,
        at);
  }

  /** The same question about another recipient of the use. */
  public Question towards(Recipient recipient) {
    Use other = use == null ? null : use.towards(recipient);
    return new Question(other, subject, laws, suspension, specialCategoriesFound, optOutSignal, at);
  }

  public Question withSuspension(@Nullable Suspension standing) {
    return new Question(use, subject, laws, standing, specialCategoriesFound, optOutSignal, at);
  }

  public Question withSpecialCategoriesFound(boolean found) {
    return new Question(use, subject, laws, suspension, found, optOutSignal, at);
  }

  public Question withOptOutSignal(boolean signal) {
    return new Question(use, subject, laws, suspension, specialCategoriesFound, signal, at);
  }
}
