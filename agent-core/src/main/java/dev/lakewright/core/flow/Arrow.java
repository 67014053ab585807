package dev.lakewright.core.flow;

import java.util.Optional;

/**
 * An arrow into a task.
 *
 * @param from place of the task that it comes from
 * @param outcome what that one must come to for the arrow to be open; empty for any
 */
public record Arrow(int from, Optional<String> outcome) {
  public static Arrow from(int task) {
    return new Arrow(task, Optional.empty());
  }
}
