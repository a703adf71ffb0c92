package dev.sotto.server.gate;

/** A refusal as the app reads it. */
public record Refusal(String code, String article, String message, String remedy) {
  /** The refusal that {@code decision} is; not for an allowed one. */
  public static Refusal of(Decision decision) {
    return switch (decision.verdict()) {
      case Verdict.Refused refused ->
          new Refusal(
              refused.code().text(),
              refused.article(),
              refused.reason() + " (" + refused.article() + ") " + refused.remedy(),
              refused.remedy());
      case Verdict.HumanReview review ->
          new Refusal(
              "human_review",
              review.article(),
              review.reason() + " (" + review.article() + ")",
              "Have a human decide.");
      case Verdict.Allowed allowed ->
          throw new IllegalArgumentException("an allowed decision is no refusal");
    };
  }
}
