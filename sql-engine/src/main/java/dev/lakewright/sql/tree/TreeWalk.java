package dev.lakewright.sql.tree;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * Walks DuckDB's tree and holds every node against what is allowed. A node, a field, a type or a
 * function that is not listed is refused, so that a new construct of the engine is closed until
 * somebody has looked at it. Safe for use by several threads.
 */
public final class TreeWalk {
  private final FunctionList functions;

  public TreeWalk(FunctionList functions) {
    this.functions = functions;
  }

  /** Walk one statement's query. */
  public TreeReading walk(JsonNode query) {
    Walk walk = new Walk(functions);
    Depths.refuses(query).ifPresent(reason -> walk.refuseSize(query, reason));
    Costs.refuses(query).ifPresent(reason -> walk.refuseSize(query, reason));
    walk.query(query, Set.of());
    if (Expansion.isTooLarge(query)) {
      walk.refuseSize(query, "written out, its names and expressions grow beyond reason");
    }
    return walk.reading();
  }
}
