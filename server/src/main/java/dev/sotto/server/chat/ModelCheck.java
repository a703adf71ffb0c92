package dev.sotto.server.chat;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.gate.Code;
import dev.sotto.server.gate.Decision;
import dev.sotto.server.gate.Verdict;
import dev.sotto.server.registry.Use;
import java.util.List;
import java.util.Optional;

/** Whether a use may call the model that a request names: only declared models run. */
final class ModelCheck {
  private ModelCheck() {}

  /**
   * The refusal, if any.
   *
   * @throws Fault {@code model_required} when the request names none
   */
  static Optional<Decision> refusal(Use use, String model) {
    if (model.isEmpty()) {
      throw Fault.caller(400, "model_required", "model: name the model to call");
    }
    if (use.allowsModel(model)) {
      return Optional.empty();
    }
    Verdict.Refused refused =
        new Verdict.Refused(
            Code.UNDECLARED,
            "registry",
            "GDPR art. 5(2)",
            "The use does not declare this model.",
            "Call a model that the use declares, or have this one added to it in the registry.");
    return Optional.of(new Decision(refused, List.of(refused)));
  }
}
