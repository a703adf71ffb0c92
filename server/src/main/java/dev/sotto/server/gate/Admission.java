package dev.sotto.server.gate;

import dev.sotto.server.gate.Verdict.Refused;
import dev.sotto.server.registry.Law;
import dev.sotto.server.subject.SubjectState.Presence;
import java.util.ArrayList;
import java.util.List;

/**
 * What comes before any law is asked: is the use suspended, is it declared, is the subject known.
 */
final class Admission {
  private Admission() {}

  static List<Refused> refusals(Question question) {
    List<Refused> refusals = new ArrayList<>();
    Suspension suspension = question.suspension();
    if (suspension != null) {
      refusals.add(suspended(question.laws(), suspension));
    }
    if (question.use() == null) {
      refusals.add(refused(question.laws(), Code.UNDECLARED));
    }
    Presence presence = question.subject().presence();
    if (presence == Presence.UNKNOWN) {
      refusals.add(refused(question.laws(), Code.UNKNOWN_SUBJECT));
    } else if (presence == Presence.NOT_NAMED
        && question.use() != null
        && question.use().subjectRequired()) {
      refusals.add(refused(question.laws(), Code.SUBJECT_REQUIRED));
    }
    return refusals;
  }

  private static Refused suspended(List<Law> laws, Suspension suspension) {
    Refused refused = refused(laws, Code.SUSPENDED);
    String why =
        switch (suspension.kind()) {
          case SUSPENDED -> "The use is suspended: ";
          case LAPSED -> "The use has lapsed: ";
        };
    return new Refused(
        refused.code(),
        refused.law(),
        refused.article(),
        why + suspension.reason(),
        refused.remedy());
  }

  /** The first law that has an article for it; the first law where none has. */
  private static Refused refused(List<Law> laws, Code code) {
    for (Law law : laws) {
      String article = law.articles().get(code.text());
      if (article != null) {
        return Refused.of(code, law, article);
      }
    }
    Law first = laws.getFirst();
    return new Refused(code, first.law(), first.cite(), code.reason(), code.remedy());
  }
}
