package dev.lakewright.runtime.route;

import java.util.List;
import java.util.Optional;

/**
 * What came of a call of another server's tool.
 *
 * @param tool its name
 * @param result JSON as the tool gave it, which nobody vouches for; empty where the call failed
 * @param texts the texts within the result, for people
 * @param reasons why calls of it failed, in their order; the last is that of the whole
 * @param mayHaveHappened whether a call that failed may have had its effect nevertheless
 * @param warnings what else is wrong with the server, for people
 */
public record ToolCallView(
    String tool,
    Optional<String> result,
    List<String> texts,
    List<String> reasons,
    boolean mayHaveHappened,
    List<String> warnings) {
  public ToolCallView {
    texts = List.copyOf(texts);
    reasons = List.copyOf(reasons);
    warnings = List.copyOf(warnings);
  }
}
