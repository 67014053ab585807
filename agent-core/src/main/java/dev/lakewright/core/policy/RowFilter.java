package dev.lakewright.core.policy;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.error.SourceLocation;
import java.util.Map;

/**
 * Which rows of a table a role sees.
 *
 * @param predicate SQL over the table's columns; {@code $name} stands for an attribute of the role
 * @param attributes of the role that states the filter; bound as typed constants
 * @param place in the workspace's file
 */
public record RowFilter(String predicate, Map<String, Cell> attributes, SourceLocation place) {
  public RowFilter {
    attributes = Map.copyOf(attributes);
  }
}
