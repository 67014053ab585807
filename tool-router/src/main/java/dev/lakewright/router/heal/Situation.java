package dev.lakewright.router.heal;

import dev.lakewright.router.ToolId;
import java.util.List;
import java.util.Set;

/**
 * What monitors look at before each step.
 *
 * @param request the words that asked for the run
 * @param amount money at stake, in the request's currency; 0 where none is
 * @param riskFlags names of risks seen in the request
 * @param expectedSteps tools that the run is expected to pass; may be empty
 * @param down tools that are known to be down
 */
public record Situation(
    String request,
    double amount,
    Set<String> riskFlags,
    List<ToolId> expectedSteps,
    Set<ToolId> down) {
  /** Nothing said, nothing at stake, nothing down. */
  public static final Situation CALM = new Situation("", 0, Set.of(), List.of(), Set.of());

  public Situation {
    riskFlags = Set.copyOf(riskFlags);
    expectedSteps = List.copyOf(expectedSteps);
    down = Set.copyOf(down);
  }

  /** Return the same situation with other tools down. */
  public Situation withDown(Set<ToolId> tools) {
    return new Situation(request, amount, riskFlags, expectedSteps, tools);
  }
}
