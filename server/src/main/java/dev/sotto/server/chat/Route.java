package dev.sotto.server.chat;

import dev.sotto.server.fault.Fault;
import dev.sotto.server.gate.Decision;
import dev.sotto.server.gate.Gate;
import dev.sotto.server.gate.Question;
import dev.sotto.server.gate.Verdict;
import dev.sotto.server.mask.MaskedRequest;
import dev.sotto.server.provider.Destination;
import dev.sotto.server.registry.Endpoint;
import dev.sotto.server.registry.Fallback;
import dev.sotto.server.registry.Recipient;
import dev.sotto.server.registry.Registry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A recipient that a call may go to. A fallback that the gate refuses for this subject, or that
 * cannot be told what was asked, is passed over and said so.
 *
 * @param to what it would get; null: it is passed over
 * @param passedOver why: a code; empty where it is not
 */
record Route(Recipient recipient, @Nullable Destination to, String passedOver) {

  /**
   * The ways of a call, the use's own recipient first.
   *
   * @param question as the gate allowed it for that recipient
   * @throws Fault when the first recipient cannot be called
   */
  static List<Route> of(Registry registry, Question question, Recipient first, Asked asked) {
    List<Route> routes = new ArrayList<>();
    routes.add(new Route(first, destination(first, asked), ""));
    Recipient before = first;
    String model = asked.model();
    for (Optional<Recipient> next = registry.fallback(first);
        next.isPresent();
        next = registry.fallback(before)) {
      Fallback named = before.fallback();
      model = named == null ? model : named.model(model);
      before = next.get();
      routes.add(fallback(before, question, new Asked(asked.request(), model)));
    }
    return routes;
  }

  /** A masked request, and the model that it is put to. */
  record Asked(MaskedRequest request, String model) {}

  private static Route fallback(Recipient recipient, Question question, Asked asked) {
    Decision decision = Gate.decide(question.towards(recipient));
    if (!decision.allowed()) {
      return new Route(recipient, null, code(decision));
    }
    try {
      return new Route(recipient, destination(recipient, asked), "");
    } catch (Fault fault) {
      return new Route(recipient, null, fault.code());
    }
  }

  private static String code(Decision decision) {
    return decision.verdict() instanceof Verdict.Refused refused
        ? refused.code().text()
        : "human_review";
  }

  private static Destination destination(Recipient recipient, Asked asked) {
    Endpoint endpoint =
        recipient
            .reachedAt()
            .orElseThrow(
                () ->
                    Fault.caller(
                        400, "no_endpoint", "the use's recipient has no endpoint to call"));
    return new Destination(recipient, endpoint, asked.request().to(endpoint, asked.model()));
  }

  /** Where the call may go, in order. */
  static List<Destination> destinations(List<Route> routes) {
    List<Destination> destinations = new ArrayList<>();
    for (Route route : routes) {
      if (route.to() != null) {
        destinations.add(route.to());
      }
    }
    return destinations;
  }
}
