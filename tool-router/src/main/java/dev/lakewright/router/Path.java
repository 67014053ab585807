package dev.lakewright.router;

import java.util.List;

/** A way through the graph, both ends included, with the sum of its weights. */
public record Path(List<ToolId> tools, double cost) {
  public Path {
    tools = List.copyOf(tools);
  }
}
