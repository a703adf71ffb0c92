package dev.sotto.server.gate;

import java.util.List;

/**
 * A verdict, and what a receipt names beside it.
 *
 * @param refusals all that would have refused, in the gate's order; empty unless the verdict is
 *     Refused
 */
public record Decision(Verdict verdict, List<Verdict.Refused> refusals) {
  public Decision {
    refusals = List.copyOf(refusals);
  }

  /** Whether the use may run to its end without a human. */
  public boolean allowed() {
    return verdict instanceof Verdict.Allowed;
  }
}
