package dev.lakewright.core.answer;

import dev.lakewright.core.model.ModelCost;
import java.util.ArrayList;
import java.util.List;

/**
 * The way that a question took through the tools, and where it had to leave the way it was on.
 *
 * @param tools those that did their work, in order, from the question to the answer; as far as it
 *     got where there is no answer
 * @param detours in the order in which they happened
 * @param cost what models cost on the way
 */
public record RouteTaken(List<String> tools, List<Detour> detours, ModelCost cost) {
  /** No way is known. */
  public static final RouteTaken NONE = new RouteTaken(List.of(), List.of());

  /**
   * A tool that failed, or was known to be down, and what was done about it.
   *
   * @param reason for people; it may hold text from data, unescaped
   * @param then the way that was followed from there on; empty where none was left
   */
  public record Detour(String tool, String reason, List<String> then) {
    public Detour {
      then = List.copyOf(then);
    }
  }

  public RouteTaken {
    tools = List.copyOf(tools);
    detours = List.copyOf(detours);
  }

  /** Make a way on which no model was asked. */
  public RouteTaken(List<String> tools, List<Detour> detours) {
    this(tools, detours, ModelCost.NONE);
  }

  public RouteTaken costing(ModelCost other) {
    return new RouteTaken(tools, detours, other);
  }

  /** Return the whole way of a question that went one way, was turned back, and went this way. */
  public RouteTaken after(RouteTaken before, Detour turned) {
    List<Detour> all = new ArrayList<>(before.detours());
    all.add(turned);
    all.addAll(detours);
    return new RouteTaken(tools, all, cost);
  }
}
