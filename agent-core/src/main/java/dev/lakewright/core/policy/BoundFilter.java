package dev.lakewright.core.policy;

import dev.lakewright.core.engine.Cell;
import java.util.List;

/**
 * A row filter that was found to be one predicate.
 *
 * @param sql the predicate, with {@code ?} for each attribute
 * @param bound the attributes' values, in the order of the marks
 */
public record BoundFilter(String sql, List<Cell> bound) {
  public BoundFilter {
    bound = List.copyOf(bound);
  }
}
