package dev.lakewright.core.answer;

import java.util.List;

/**
 * The way that a question took through the tools, and where it had to leave the way it was on.
 *
 * @param tools those that did their work, in order, from the question to the answer; as far as it
 *     got where there is no answer
 * @param detours in the order in which they happened
 */
public record RouteTaken(List<String> tools, List<Detour> detours) {
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
}
