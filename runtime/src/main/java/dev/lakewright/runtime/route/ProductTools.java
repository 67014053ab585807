package dev.lakewright.runtime.route;

import dev.lakewright.router.ToolCost;
import dev.lakewright.router.ToolId;
import dev.lakewright.router.heal.ToolTraits;
import dev.lakewright.router.registry.JsonSchema;
import dev.lakewright.router.registry.ToolDescriptor;
import dev.lakewright.router.registry.ToolSource;
import java.util.List;
import java.util.Set;

/** Descriptors of the tools that the product itself has; found by the service loader. */
public final class ProductTools implements ToolSource {
  /** What writers take. */
  public static final JsonSchema QUESTION =
      JsonSchema.parse(
          """
          {"type": "object", "required": ["question", "lake"],
           "properties": {"question": {"type": "string"}, "lake": {"type": "string"},
                          "confidence": {"type": "number", "minimum": 0, "maximum": 1}}}
          """);

  /** What writers return. */
  public static final JsonSchema CANDIDATES =
      JsonSchema.parse(
          """
          {"type": "array", "minItems": 1,
           "items": {"type": "object", "required": ["sql", "reading", "confidence"],
             "properties": {"sql": {"type": "string"}, "reading": {"type": "string"},
                            "confidence": {"type": "number", "minimum": 0, "maximum": 1}}}}
          """);

  private static final JsonSchema SQL =
      JsonSchema.parse(
          """
          {"type": "object", "required": ["sql", "lake"],
           "properties": {"sql": {"type": "string"}, "lake": {"type": "string"},
                          "maxRows": {"type": "integer", "minimum": 1}}}
          """);
  private static final JsonSchema GATED =
      JsonSchema.parse(
          """
          {"type": "object", "required": ["executable", "tables"],
           "properties": {"executable": {"type": "string"},
                          "tables": {"type": "array", "items": {"type": "string"}}}}
          """);
  private static final JsonSchema ROWS =
      JsonSchema.parse(
          """
          {"type": "object", "required": ["columns", "rows", "totalRows"],
           "properties": {"columns": {"type": "array"}, "rows": {"type": "array"},
                          "totalRows": {"type": "integer", "minimum": 0}}}
          """);
  private static final ToolCost QUICK = new ToolCost(20, 0.999, 0);
  private static final Set<String> READ = Set.of("read-lake");
  private static final Set<String> RUN = Set.of("read-lake", "write-state");

  @Override
  public List<ToolDescriptor> tools() {
    return List.of(
        tool(
            new ToolId("parser"),
            "Write SQL for a question in English or German, without a language model.",
            QUESTION,
            CANDIDATES,
            ToolCost.DEFAULT,
            READ),
        tool(
            ProductGraph.GATE,
            "Check a statement: parse, bind, policy, limits. Refuses all but reading queries.",
            SQL,
            GATED,
            QUICK,
            READ),
        tool(
            ProductGraph.DUCKDB,
            "Run a checked query over the files of the lake, and keep its result in the run.",
            GATED,
            ROWS,
            ToolCost.DEFAULT,
            RUN),
        tool(
            ProductGraph.ISOLATED,
            "Run a checked query in a process of its own, which may die without harm.",
            GATED,
            ROWS,
            ToolCost.DEFAULT,
            RUN),
        tool(
            ProductGraph.FRESH,
            "Run a checked query on a new engine with one thread, which needs less memory.",
            GATED,
            ROWS,
            ToolCost.DEFAULT,
            RUN),
        tool(
            ProductGraph.COPY,
            "Read tables whose files are damaged from their last good copies, and run the query.",
            GATED,
            ROWS,
            ToolCost.DEFAULT,
            RUN),
        tool(
            ProductGraph.SOURCE,
            "Read SQLite files again where the copy of them is damaged, then run the query.",
            GATED,
            ROWS,
            ToolCost.DEFAULT,
            RUN));
  }

  private static ToolDescriptor tool(
      ToolId id,
      String description,
      JsonSchema input,
      JsonSchema output,
      ToolCost cost,
      Set<String> permissions) {
    return new ToolDescriptor(id, description, input, output, cost, ToolTraits.READS, permissions);
  }
}
