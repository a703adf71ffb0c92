package dev.sotto.server.registry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a law asks of significant decisions without a human (GDPR art. 22).
 *
 * @param article what sends a decision to a human
 * @param requestArticle what sends it to a human when the person asks
 * @param anyGround allowed without a ground of its own
 * @param grounds the grounds that allow it
 * @param notOn lawful bases on which it may not rest
 * @param areas what the law calls significant; empty: everything
 * @param special the art. 9 grounds that allow it on special categories, each with the grounds that
 *     must come with it (empty: any)
 * @param specialArticle what sends a decision on special categories to a human; null: nothing
 * @param optOut the article by which an opt-out refuses it; null: an opt-out sends it to a human
 * @param duties what is owed to the person when it is allowed
 */
public record AutomatedDecisions(
    String article,
    String requestArticle,
    boolean anyGround,
    Set<AutomatedDecision.Ground> grounds,
    Set<LawfulBasis> notOn,
    Set<AutomatedDecision.Area> areas,
    Map<SpecialGround, Set<AutomatedDecision.Ground>> special,
    @Nullable String specialArticle,
    @Nullable String optOut,
    List<String> duties) {

  public AutomatedDecisions {
    grounds = Set.copyOf(grounds);
    notOn = Set.copyOf(notOn);
    areas = Set.copyOf(areas);
    special = Map.copyOf(special);
    duties = List.copyOf(duties);
  }

  /** Whether the law speaks of this decision. */
  public boolean reaches(AutomatedDecision decision) {
    return decision.significantWithoutHuman()
        && (areas.isEmpty() || areas.contains(decision.area()));
  }
}
