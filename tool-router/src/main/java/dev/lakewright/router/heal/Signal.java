package dev.lakewright.router.heal;

import dev.lakewright.router.ToolId;
import java.util.Set;

/**
 * What a monitor says.
 *
 * @param priority from 0 to 1; the highest of all monitors' wins
 * @param tools the tools that it speaks of
 */
public record Signal(Source source, double priority, Set<ToolId> tools) {
  /** Who speaks; of equal priorities the one named first here wins. */
  public enum Source {
    HEALTH,
    RISK,
    INTENT,
    PROGRESS
  }

  public Signal {
    tools = Set.copyOf(tools);
    if (!(priority >= 0 && priority <= 1)) {
      throw new IllegalArgumentException("priority lies between 0 and 1: " + priority);
    }
  }
}
