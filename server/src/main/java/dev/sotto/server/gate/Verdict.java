package dev.sotto.server.gate;

import dev.sotto.server.registry.Law;
import dev.sotto.server.registry.LawfulBasis;
import java.util.List;

/** The gate's answer. */
public sealed interface Verdict {

  /**
   * The use may run.
   *
   * @param articles where each applicable law allows it
   * @param duties what is owed to the person for it
   */
  record Allowed(LawfulBasis basis, List<String> articles, List<String> duties) implements Verdict {
    public Allowed {
      articles = List.copyOf(articles);
      duties = List.copyOf(duties);
    }
  }

  /**
   * The use may not run.
   *
   * @param law the id of the law that refuses
   * @param article cited in full: {@code GDPR art. 21(3)}
   * @param reason for a person to read; no personal data
   * @param remedy what the app can do
   */
  record Refused(Code code, String law, String article, String reason, String remedy)
      implements Verdict {
    static Refused of(Code code, Law law, String article) {
      return new Refused(code, law.law(), law.cited(article), code.reason(), code.remedy());
    }
  }

  /**
   * The model may score, but a human decides.
   *
   * @param article cited in full
   */
  record HumanReview(String law, String article, String reason) implements Verdict {}
}
