package dev.sotto.server.chat;

import dev.sotto.server.gate.Decision;
import dev.sotto.server.gate.Verdict;

/** A refusal as the app reads it. */
record Refusal(String code, String article, String message, String remedy) {
  static Refusal of(Decision decision) {
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
